import { sum } from '../statistics/sum.ts';
import type { Metric } from './metric.ts';
import { bestDay, resultOfDays } from './parts.ts';

export const consistency: Metric = {
  id: 'consistency',
  label: 'Best day of the profit',
  unit: 'percent',
  better: 'lower',
  about: 'How much of the profit a single day made: many prop firms cap it.',
  formula: 'best day / result',
  parts: [bestDay, resultOfDays],
  convention: 'A day on which nothing was realised is 0.',
  undefinedWhen: 'nothing was earned in all',
  sample: 'days',
  interval: null,
  of: ({ days }) => {
    const earned = sum(days.results);
    return earned > 0 ? Float64Array.from(days.results).reduce((best, result) => Math.max(best, result), 0) / earned : null;
  },
};
