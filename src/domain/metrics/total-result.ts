import { sum } from '../statistics/sum.ts';
import type { Metric } from './metric.ts';

export const totalResult: Metric = {
  id: 'totalResult',
  label: 'Result',
  unit: 'money',
  better: 'higher',
  about: 'What all closed trades made together.',
  formula: 'sum of results',
  convention: 'Net or gross, as the conventions say.',
  undefinedWhen: null,
  of: ({ trades }) => sum(trades.results),
};
