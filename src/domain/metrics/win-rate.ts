import { ratio } from '../statistics/ratio.ts';
import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { tradeCount } from './trade-count.ts';
import { winCount } from './win-count.ts';

const made = fromTotals('results', ({ won, all }) => ratio(won.count, all.count));

export const winRate: Metric = {
  id: 'winRate',
  label: 'Win rate',
  unit: 'percent',
  better: 'higher',
  about: 'The part of the closed trades that won.',
  formula: 'won / closed',
  parts: [winCount, tradeCount],
  convention: 'Trades that came out even count as closed.',
  undefinedWhen: 'no trade is closed yet',
  sample: 'closed',
  interval: { by: 'share' },
  ...made,
};
