import type { ClosedTrades } from './figures.ts';
import { LOST, WON } from './outcomes.ts';
import type { Sample } from './sample.ts';
import type { List } from './totals.ts';

/** The list that a sample is known by. */
export function listOf(sample: Sample): List {
  switch (sample) {
    case 'knownRisk':
    case 'knownRiskWon':
    case 'knownRiskLost':
      return 'multiples';
    case 'knownCosts':
      return 'costs';
    case 'knownHours':
    case 'knownHoursWon':
    case 'knownHoursLost':
      return 'held';
    default:
      return 'results';
  }
}

/** How trades of a sample ended; null: in any way. */
export function outcomesOf(sample: Sample): readonly number[] | null {
  switch (sample) {
    case 'won':
    case 'knownRiskWon':
    case 'knownHoursWon':
      return [WON];
    case 'lost':
    case 'knownRiskLost':
    case 'knownHoursLost':
      return [LOST];
    case 'decided':
      return [WON, LOST];
    default:
      return null;
  }
}

/** The places of the trades that a statistic is of, and of those that would be if only more were known of them. */
export function inSample(sample: Sample, trades: ClosedTrades): { readonly inside: Int32Array; readonly without: Int32Array } {
  const wanted = outcomesOf(sample);
  const values = trades[listOf(sample)];
  const [inside, without] = [new Int32Array(trades.length), new Int32Array(trades.length)];
  let [n, rest] = [0, 0];
  for (let at = 0; at < trades.length; at++) {
    if (wanted && !wanted.includes(trades.outcomes[at] as number)) continue;
    if (Number.isNaN(values[at])) without[rest++] = at;
    else inside[n++] = at;
  }
  return { inside: inside.slice(0, n), without: without.slice(0, rest) };
}
