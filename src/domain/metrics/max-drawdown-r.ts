import { deepestFall } from '../statistics/deepest-fall.ts';
import type { Metric } from './metric.ts';
import { known } from './outcomes.ts';
import { withKnownRisk } from './parts.ts';
import { totalR } from './total-r.ts';

export const maxDrawdownR: Metric = {
  id: 'maxDrawdownR',
  label: 'Deepest drawdown, R',
  unit: 'r',
  better: 'higher',
  about: 'The most R that was given back from a high.',
  formula: 'lowest of (sum of R - its highest so far)',
  parts: [totalR, withKnownRisk],
  convention: 'Trades without a known risk are left out.',
  undefinedWhen: 'no closed trade has a known risk',
  sample: 'knownRisk',
  interval: null,
  of: ({ trades }) => {
    const multiples = known(trades.multiples);
    return multiples.length === 0 ? null : deepestFall(multiples);
  },
};
