import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { withKnownCosts } from './parts.ts';

const made = fromTotals('costs', ({ all }) => (all.count === 0 ? null : all.sum));

export const totalCosts: Metric = {
  id: 'totalCosts',
  label: 'Costs',
  unit: 'money',
  better: 'lower',
  about: 'What commissions, fees and taxes took.',
  formula: 'sum of costs',
  parts: [withKnownCosts],
  convention: 'Trades whose costs are not known are left out.',
  undefinedWhen: 'the costs of no trade are known',
  sample: 'knownCosts',
  interval: null,
  ...made,
};
