import type { OutputOf } from '../../../src/contract/call.ts';
import type { reports } from '../../../src/contract/reports.ts';

export type Distribution = OutputOf<typeof reports.distribution>;

/** How wide the bins are; null: there is none but tails. */
export function widthOf({ bins }: Distribution): number | null {
  const bin = bins.find(({ from, to }) => from !== null && to !== null);
  return bin ? Number((Number(bin.to) - Number(bin.from)).toPrecision(6)) : null;
}
