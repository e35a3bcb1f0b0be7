import { ratio } from '../statistics/ratio.ts';
import { maxDrawdownPart } from './max-drawdown-part.ts';
import type { Metric } from './metric.ts';
import { grownAYear } from './parts.ts';

/** In years. A rate of a year that was seen for days says nothing. */
const A_MONTH = 1 / 12;

export const calmar: Metric = {
  id: 'calmar',
  label: 'Calmar',
  unit: 'ratio',
  better: 'higher',
  about: 'How much a year grew for each unit of the largest drawdown.',
  formula: 'compounded return a year / largest drawdown in per cent',
  parts: [grownAYear, maxDrawdownPart],
  convention: 'Over the whole span, of a month or more.',
  undefinedWhen: 'there was no drawdown yet, no balance to compare with, or less than a month to look at',
  sample: 'days',
  interval: null,
  of: (figures) => {
    const { results, perYear } = figures.days;
    if (results.length / perYear < A_MONTH) return null;
    const part = ratio(grownAYear.of(figures), maxDrawdownPart.of(figures));
    return part === null ? null : -part;
  },
};
