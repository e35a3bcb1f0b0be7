import { deepestFall } from '../statistics/deepest-fall.ts';
import type { Metric } from './metric.ts';
import { allDays, resultOfDays } from './parts.ts';

export const maxDrawdownByDay: Metric = {
  id: 'maxDrawdownByDay',
  label: 'Deepest drawdown, by day',
  unit: 'money',
  better: 'higher',
  about: 'The most that was given back from a high of what was realised, as it stood at the end of each day.',
  formula: 'lowest of (sum of realised days - its highest so far)',
  parts: [resultOfDays, allDays],
  convention: 'Of all exits, those of trades still open too; the high begins at zero.',
  undefinedWhen: 'there is no day yet',
  sample: 'days',
  interval: null,
  of: ({ days }) => (days.results.length === 0 ? null : deepestFall(days.results)),
};
