import { meanR } from './mean-r.ts';
import type { Metric } from './metric.ts';
import { deviationOfR, withKnownRisk } from './parts.ts';
import { sqn } from './sqn.ts';

export const tOfMeanR: Metric = {
  id: 'tOfMeanR',
  label: 't of mean R',
  unit: 'ratio',
  better: 'higher',
  about: 'How many standard errors the mean R lies above nothing: above 2 it is hardly chance.',
  formula: 'mean R / (deviation of R / root of n)',
  parts: [meanR, deviationOfR, withKnownRisk],
  convention: 'Sample deviation.',
  undefinedWhen: 'fewer than two trades have a known risk, or all came out the same',
  sample: 'knownRisk',
  interval: null,
  of: (figures) => sqn.of(figures),
};
