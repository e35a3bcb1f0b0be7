import { sum } from './sum.ts';

/** null: of nothing. */
export const mean = (values: ArrayLike<number>): number | null => (values.length === 0 ? null : sum(values) / values.length);
