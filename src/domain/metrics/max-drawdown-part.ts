import { falls, steepest } from '../statistics/falls.ts';
import { growth } from './growth.ts';
import type { Metric } from './metric.ts';
import { allDays, capital } from './parts.ts';

export const maxDrawdownPart: Metric = {
  id: 'maxDrawdownPart',
  label: 'Deepest drawdown, %',
  unit: 'percent',
  better: 'higher',
  about: 'The largest part of the capital that was given back from a high.',
  formula: 'lowest of (capital - its highest so far) / its highest so far',
  parts: [capital, allDays],
  convention:
    'Of realised results, by day; the high begins at the starting balance; money paid in or out is neither. It may be another fall than the largest in money.',
  undefinedWhen: 'no balance is known to compare with, or it was used up',
  sample: 'days',
  interval: null,
  of: ({ days }) => {
    const curve = growth(days);
    return curve && (steepest(falls(curve))?.part ?? 0);
  },
};
