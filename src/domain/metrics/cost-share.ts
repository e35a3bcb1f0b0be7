import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { earnedBeforeCosts } from './parts.ts';
import { totalCosts } from './total-costs.ts';

const made = fromTotals('costs', ({ all }) => (all.second > 0 ? all.sum / all.second : null));

export const costShare: Metric = {
  id: 'costShare',
  label: 'Costs of what was earned',
  unit: 'percent',
  better: 'lower',
  about: 'How much of what the market gave went away in costs.',
  formula: 'costs / earned before costs',
  parts: [totalCosts, earnedBeforeCosts],
  convention: 'Trades whose costs are not known are left out.',
  undefinedWhen: 'there was nothing earned before costs, or the costs of no trade are known',
  sample: 'knownCosts',
  interval: { by: 'means', from: made.from },
  ...made,
};
