import { mean } from '../statistics/mean.ts';
import type { Metric } from './metric.ts';
import { allDays } from './parts.ts';
import { valueAtRisk } from './value-at-risk.ts';

export const expectedShortfall: Metric = {
  id: 'expectedShortfall',
  label: 'Expected shortfall, 95 %',
  unit: 'money',
  better: 'higher',
  about: 'What the worst day in twenty came to on average.',
  formula: 'mean of the days at or below the value at risk',
  parts: [valueAtRisk, allDays],
  convention: 'Historical. A day on which nothing was realised is 0.',
  undefinedWhen: 'there is no day yet',
  sample: 'days',
  interval: null,
  of: (figures) => {
    const limit = valueAtRisk.of(figures);
    return limit === null ? null : mean(Float64Array.from(figures.days.results).filter((result) => result <= limit));
  },
};
