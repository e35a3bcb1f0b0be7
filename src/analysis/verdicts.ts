import type { Result } from '../domain/filter.ts';
import { EVEN, LOST, WON } from '../domain/metrics/outcomes.ts';
import { bySlot } from './by-slot.ts';
import type { Columns } from './columns.ts';
import type { Kept } from './narrow.ts';
import { type Judging, UNKNOWN, verdictOf } from './result-of.ts';

/** In the place of a verdict: there is none yet. */
export const OPEN = 3;

/** By slot: WON, LOST, EVEN, UNKNOWN or OPEN. */
export function verdictsOf(columns: Columns, judging: Judging): Int8Array {
  const { breakeven, statisticsUse } = judging;
  const told = bySlot(columns, `ended ${JSON.stringify([breakeven, statisticsUse])}`, verdictOrOpen(columns, judging));
  return new Int8Array(told.buffer);
}

/** Whether a closed trade was one of these. */
export function resultTest(columns: Columns, judging: Judging, results: readonly Result[]): Kept {
  const wanted = new Uint8Array(256);
  for (const result of results) wanted[byteOf(VERDICTS[result])] = 1;
  const verdict = verdictOrOpen(columns, judging);
  return {
    isMeant: (slot) => wanted[byteOf(verdict(slot))] === 1,
    listed: () => ({ column: new Uint8Array(verdictsOf(columns, judging).buffer), wanted }),
  };
}

const VERDICTS: Readonly<Record<Result, number>> = { loss: LOST, breakeven: EVEN, win: WON, unknown: UNKNOWN };
const byteOf = (verdict: number): number => verdict & 0xff;

function verdictOrOpen({ trades, names }: Columns, judging: Judging): (slot: number) => number {
  const { open } = trades.of;
  const verdict = verdictOf(trades, names, judging);
  return (slot) => (open[slot] === 1 ? OPEN : verdict(slot));
}
