import { ratio } from '../statistics/ratio.ts';
import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { decided } from './parts.ts';
import { winCount } from './win-count.ts';

const made = fromTotals('results', ({ won, lost }) => ratio(won.count, won.count + lost.count));

export const winRateDecided: Metric = {
  id: 'winRateDecided',
  label: 'Win rate without evens',
  unit: 'percent',
  better: 'higher',
  about: 'The part of the trades that won, of those that were won or lost.',
  formula: 'won / (won + lost)',
  parts: [winCount, decided],
  convention: 'Trades that came out even are left out.',
  undefinedWhen: 'no trade was won or lost yet',
  sample: 'decided',
  interval: { by: 'share' },
  ...made,
};
