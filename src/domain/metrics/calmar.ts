import { ratio } from '../statistics/ratio.ts';
import { calendarDays } from './calendar-days.ts';
import { maxDrawdownPart } from './max-drawdown-part.ts';
import type { Metric } from './metric.ts';
import { grownAYear } from './parts.ts';

/** A rate of a year that was seen for days says nothing. */
const FEWEST_DAYS = 30;

export const calmar: Metric = {
  id: 'calmar',
  label: 'Calmar',
  unit: 'ratio',
  better: 'higher',
  about: 'How much a year grew for each unit of the deepest drawdown.',
  formula: 'compounded return a year / deepest drawdown in per cent',
  parts: [grownAYear, maxDrawdownPart],
  convention: 'Over the whole span, of 30 days or more; a year is 365 days of the calendar.',
  undefinedWhen: 'there was no drawdown yet, no balance to compare with, or less than 30 days to look at',
  sample: 'days',
  interval: null,
  of: (figures) => {
    if (calendarDays(figures.days) < FEWEST_DAYS) return null;
    const part = ratio(grownAYear.of(figures), maxDrawdownPart.of(figures));
    return part === null ? null : -part;
  },
};
