import { ratio } from '../statistics/ratio.ts';
import type { Metric } from './metric.ts';
import { countOf, WON } from './outcomes.ts';

export const winRate: Metric = {
  id: 'winRate',
  label: 'Win rate',
  unit: 'percent',
  better: 'higher',
  about: 'The part of the closed trades that won.',
  formula: 'won / closed',
  convention: 'Trades that came out even count as closed.',
  undefinedWhen: 'no trade is closed yet',
  of: ({ trades }) => ratio(countOf(trades, WON), trades.length),
};
