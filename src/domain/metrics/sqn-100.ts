import { meanR } from './mean-r.ts';
import type { Metric } from './metric.ts';
import { deviationOfR, withKnownRisk } from './parts.ts';
import { qualityOfR } from './quality.ts';
import { qualityOfSums } from './quality-of-sums.ts';

export const sqn100: Metric = {
  id: 'sqn100',
  label: 'SQN, at most 100 trades',
  unit: 'ratio',
  better: 'higher',
  about: 'SQN as if there were no more than 100 trades, to compare systems of different age.',
  formula: 'root of n, at most 100, x mean R / deviation of R',
  parts: [withKnownRisk, meanR, deviationOfR],
  convention: 'Sample deviation. Weak below 30 trades.',
  undefinedWhen: 'fewer than two trades have a known risk, or all came out the same',
  sample: 'knownRisk',
  interval: { by: 'means', from: { list: 'multiples', of: ({ all }) => qualityOfSums(all, 100) } },
  of: ({ trades }) => qualityOfR(trades, 100),
};
