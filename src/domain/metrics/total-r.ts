import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { withKnownRisk } from './parts.ts';

const made = fromTotals('multiples', ({ all }) => (all.count === 0 ? null : all.sum));

export const totalR: Metric = {
  id: 'totalR',
  label: 'Total R',
  unit: 'r',
  better: 'higher',
  about: 'What all trades made together, each measured by its own risk.',
  formula: 'sum of R',
  parts: [withKnownRisk],
  convention: 'Trades without a known risk are left out.',
  undefinedWhen: 'no closed trade has a known risk',
  sample: 'knownRisk',
  interval: null,
  ...made,
};
