import type { Grouping } from '../../../src/contract/filter.ts';

/** What goes on with time: of many the newest are looked at. */
export const isDated = ({ by }: Pick<Grouping, 'by'>): boolean => by === 'month' || by === 'year';
