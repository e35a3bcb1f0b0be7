import { ratio } from '../statistics/ratio.ts';
import type { Metric } from './metric.ts';
import { daysAboveZero, daysTraded } from './parts.ts';

export const winDays: Metric = {
  id: 'winDays',
  label: 'Winning days',
  unit: 'percent',
  better: 'higher',
  about: 'The part of the days with a closed trade that made money. Days with exits of parts alone do not count.',
  formula: 'days above zero / days with a closed trade',
  parts: [daysAboveZero, daysTraded],
  convention: null,
  undefinedWhen: 'no trade is closed yet',
  sample: 'tradingDays',
  interval: { by: 'share' },
  of: ({ days }) => {
    let [won, all] = [0, 0];
    for (let at = 0; at < days.results.length; at++) {
      if (days.trades[at] === 0) continue;
      all += 1;
      if ((days.results[at] as number) > 0) won += 1;
    }
    return ratio(won, all);
  },
};
