import type { Columns } from '../../analysis/columns.ts';
import { rOf } from '../../analysis/money-tests.ts';
import type { Test } from '../../analysis/narrow.ts';
import { wordTests } from '../../analysis/word-tests.ts';

/** Over its closed trades whose risk is known; null: of none. */
export function meanROfSetup(columns: Columns, setup: string): { value: number; n: number } | null {
  const { alive, length, of } = columns.trades;
  const [isOfSetup] = [...wordTests(columns, { setups: [setup] })] as [Test];
  let [sum, n] = [0, 0];
  for (let slot = 0; slot < length; slot++) {
    if (alive[slot] !== 1 || of.open[slot] === 1 || !isOfSetup(slot)) continue;
    const r = rOf(of.net[slot] as number, of.risk[slot] as number);
    if (Number.isNaN(r)) continue;
    sum += r;
    n++;
  }
  return n === 0 ? null : { value: sum / n, n };
}
