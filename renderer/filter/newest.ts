import type { Sort } from '../../src/contract/filter.ts';

/** How trades are sorted unless somebody says otherwise. */
export const NEWEST: Sort = { by: 'closed', descending: true };
