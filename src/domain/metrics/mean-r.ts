import { ratio } from '../statistics/ratio.ts';
import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { withKnownRisk } from './parts.ts';
import { totalR } from './total-r.ts';

const made = fromTotals('multiples', ({ all }) => ratio(all.sum, all.count));

export const meanR: Metric = {
  id: 'meanR',
  label: 'Mean R',
  unit: 'r',
  better: 'higher',
  about: 'What one trade made on average of what it risked.',
  formula: 'sum of R / trades with a known risk',
  parts: [totalR, withKnownRisk],
  convention: 'Trades without a known risk are left out.',
  undefinedWhen: 'no closed trade has a known risk',
  sample: 'knownRisk',
  interval: { by: 'means', from: made.from },
  ...made,
};
