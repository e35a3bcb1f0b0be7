import { growth } from './growth.ts';
import type { Metric } from './metric.ts';
import { allDays, capital } from './parts.ts';

export const ulcer: Metric = {
  id: 'ulcer',
  label: 'Ulcer index',
  unit: 'ratio',
  better: 'lower',
  about: 'How deep and how long the capital stood below its high, in per cent.',
  formula: 'root of the mean of (drawdown in per cent) squared',
  parts: [capital, allDays],
  convention: 'Of all days.',
  undefinedWhen: 'no balance is known to compare with, or it was used up',
  sample: 'days',
  interval: null,
  of: ({ days }) => {
    const curve = growth(days);
    if (!curve) return null;
    let [high, squared] = [curve[0] as number, 0];
    for (const value of curve) {
      high = Math.max(high, value);
      squared += (100 * (value / high - 1)) ** 2;
    }
    return Math.sqrt(squared / curve.length);
  },
};
