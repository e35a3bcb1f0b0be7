import { ratio } from '../statistics/ratio.ts';
import { sum } from '../statistics/sum.ts';
import type { Metric } from './metric.ts';
import { closedOnDays, daysTraded } from './parts.ts';

export const tradesPerDay: Metric = {
  id: 'tradesPerDay',
  label: 'Trades a day',
  unit: 'ratio',
  better: null,
  about: 'How many trades were closed on a day that had any.',
  formula: 'closed trades / days with a closed trade',
  parts: [closedOnDays, daysTraded],
  convention: null,
  undefinedWhen: 'no trade is closed yet',
  sample: 'tradingDays',
  interval: null,
  of: ({ days }) => ratio(sum(days.trades), Array.from(days.trades).filter((count) => count > 0).length),
};
