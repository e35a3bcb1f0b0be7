import { ratio } from '../statistics/ratio.ts';
import type { Metric } from './metric.ts';
import { countOf, LOST, WON } from './outcomes.ts';

export const winRateDecided: Metric = {
  id: 'winRateDecided',
  label: 'Win rate without evens',
  unit: 'percent',
  better: 'higher',
  about: 'The part of the trades that won, of those that were won or lost.',
  formula: 'won / (won + lost)',
  convention: 'Trades that came out even are left out.',
  undefinedWhen: 'no trade was won or lost yet',
  of: ({ trades }) => ratio(countOf(trades, WON), countOf(trades, WON) + countOf(trades, LOST)),
};
