import type { Figures } from './figures.ts';
import { totalsOf } from './totals.ts';

/** Which trades, or days, a statistic is of. */
export type Sample =
  | 'closed'
  | 'won'
  | 'lost'
  | 'even'
  | 'decided'
  | 'knownRisk'
  | 'knownRiskWon'
  | 'knownRiskLost'
  | 'knownCosts'
  | 'knownHours'
  | 'knownHoursWon'
  | 'knownHoursLost'
  | 'days'
  | 'tradingDays';

/** How many they are: what a statistic is worth. */
export function sampleSize(sample: Sample, { trades, days }: Figures): number {
  switch (sample) {
    case 'closed':
      return trades.length;
    case 'won':
    case 'lost':
    case 'even':
      return totalsOf(trades, 'results')[sample].count;
    case 'decided': {
      const { won, lost } = totalsOf(trades, 'results');
      return won.count + lost.count;
    }
    case 'knownRisk':
      return totalsOf(trades, 'multiples').all.count;
    case 'knownRiskWon':
      return totalsOf(trades, 'multiples').won.count;
    case 'knownRiskLost':
      return totalsOf(trades, 'multiples').lost.count;
    case 'knownCosts':
      return totalsOf(trades, 'costs').all.count;
    case 'knownHours':
      return totalsOf(trades, 'held').all.count;
    case 'knownHoursWon':
      return totalsOf(trades, 'held').won.count;
    case 'knownHoursLost':
      return totalsOf(trades, 'held').lost.count;
    case 'days':
      return days.results.length;
    case 'tradingDays':
      return tradingDays(days.trades);
  }
}

export function tradingDays(trades: ArrayLike<number>): number {
  let count = 0;
  for (let at = 0; at < trades.length; at++) if (trades[at] !== 0) count++;
  return count;
}
