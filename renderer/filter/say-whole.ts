import type { Filter } from '../../src/contract/filter.ts';

/** Days of exits choose trades by when something was realised; their statistics hold all they made, on other days too. */
export const sayWhole = ({ dates }: Filter): string => (dates?.meaning === 'realised' ? 'each with its whole result' : '');
