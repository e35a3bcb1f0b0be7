import { cumulated } from '../statistics/cumulated.ts';
import { falls, steepest } from '../statistics/falls.ts';
import type { Metric } from './metric.ts';
import { allDays, capital } from './parts.ts';

export const maxDrawdownPart: Metric = {
  id: 'maxDrawdownPart',
  label: 'Largest drawdown, %',
  unit: 'percent',
  better: 'higher',
  about: 'The largest part of the capital that was given back from a high.',
  formula: 'lowest of (capital - its highest so far) / its highest so far',
  parts: [capital, allDays],
  convention: 'Of realised results, by day; the high begins at the starting balance. It may be another fall than the largest in money.',
  undefinedWhen: 'no balance is known to compare with',
  sample: 'days',
  interval: null,
  of: ({ days }) =>
    days.capital === null || days.capital <= 0 ? null : (steepest(falls(cumulated(days.results, days.capital)))?.part ?? 0),
};
