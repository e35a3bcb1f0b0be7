import type { Basis } from '../../../src/contract/reports.ts';

/** After a number of trades. */
export const WHY_LEFT_OUT: Readonly<Record<Basis['left'][number]['why'], string>> = {
  open: 'still open',
  unknown: 'whose result is not known',
  noRate: 'without a rate for their currency',
  otherTotals: 'in accounts kept out of totals',
};
