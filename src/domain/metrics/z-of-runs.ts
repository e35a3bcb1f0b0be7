import { lossCount } from './loss-count.ts';
import type { Metric } from './metric.ts';
import { countOf, EVEN, LOST, WON } from './outcomes.ts';
import { decided } from './parts.ts';
import { winCount } from './win-count.ts';

export const zOfRuns: Metric = {
  id: 'zOfRuns',
  label: 'Z of runs',
  unit: 'ratio',
  better: null,
  about: 'Whether wins follow wins: below -2 they come in streaks, above 2 they take turns.',
  formula: '(n x (runs - 0.5) - 2wl) / root of (2wl x (2wl - n) / (n - 1))',
  parts: [decided, winCount, lossCount],
  convention: 'Of trades won or lost.',
  undefinedWhen: 'there is no winning or no losing trade yet',
  sample: 'decided',
  interval: null,
  of: ({ trades }) => {
    const [won, lost] = [countOf(trades, WON), countOf(trades, LOST)];
    const n = won + lost;
    const pairs = 2 * won * lost;
    const spread = (pairs * (pairs - n)) / (n - 1);
    return spread > 0 ? (n * (runs(trades.outcomes) - 0.5) - pairs) / Math.sqrt(spread) : null;
  },
};

/** How often the outcome changes, and once for the first. */
function runs(outcomes: ArrayLike<number>): number {
  let [count, last] = [0, EVEN];
  for (let at = 0; at < outcomes.length; at++) {
    const outcome = outcomes[at] as number;
    if (outcome === EVEN || outcome === last) continue;
    count += 1;
    last = outcome;
  }
  return count;
}
