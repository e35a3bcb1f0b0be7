import type { Columns } from '../../analysis/columns.ts';
import { rOf } from '../../analysis/money-tests.ts';
import type { Test } from '../../analysis/select.ts';
import { wordTests } from '../../analysis/word-tests.ts';

interface Tally {
  sum: number;
  n: number;
}

/** Mean R over the closed trades of a setup whose risk is known: all, those with a broken rule, the others. */
export function setupFigures(columns: Columns, setup: string) {
  const { alive, length, of } = columns.trades;
  const [isOfSetup] = [...wordTests(columns, { setups: [setup] })] as [Test];
  const [isBroken] = [...wordTests(columns, { ruleBroken: true })] as [Test];
  const [broken, kept]: [Tally, Tally] = [
    { sum: 0, n: 0 },
    { sum: 0, n: 0 },
  ];
  for (let slot = 0; slot < length; slot++) {
    if (alive[slot] !== 1 || of.open[slot] === 1 || !isOfSetup(slot)) continue;
    const r = rOf(of.net[slot] as number, of.risk[slot] as number);
    if (Number.isNaN(r)) continue;
    const tally = isBroken(slot) ? broken : kept;
    tally.sum += r;
    tally.n++;
  }
  return { all: mean({ sum: broken.sum + kept.sum, n: broken.n + kept.n }), broken: mean(broken), kept: mean(kept) };
}

const mean = ({ sum, n }: Tally) => (n === 0 ? null : { value: sum / n, n });
