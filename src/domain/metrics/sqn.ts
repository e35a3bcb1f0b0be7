import { meanR } from './mean-r.ts';
import type { Metric } from './metric.ts';
import { deviationOfR, withKnownRisk } from './parts.ts';
import { qualityOfR } from './quality.ts';
import { qualityOfSums } from './quality-of-sums.ts';

export const sqn: Metric = {
  id: 'sqn',
  label: 'SQN',
  unit: 'ratio',
  better: 'higher',
  about: 'How steady the edge is for its size: mean R by its spread, more with more trades.',
  formula: 'root of n x mean R / deviation of R',
  parts: [withKnownRisk, meanR, deviationOfR],
  convention: 'Sample deviation. Weak below 30 trades.',
  undefinedWhen: 'fewer than two trades have a known risk, or all came out the same',
  sample: 'knownRisk',
  interval: { by: 'means', from: { list: 'multiples', of: ({ all }) => qualityOfSums(all, Number.POSITIVE_INFINITY) } },
  of: ({ trades }) => qualityOfR(trades, Number.POSITIVE_INFINITY),
};
