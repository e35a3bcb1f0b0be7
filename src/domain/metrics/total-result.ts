import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { resultOfEven } from './parts.ts';
import { totalLost } from './total-lost.ts';
import { totalWon } from './total-won.ts';

const made = fromTotals('results', ({ all }) => all.sum);

export const totalResult: Metric = {
  id: 'totalResult',
  label: 'Result',
  unit: 'money',
  better: 'higher',
  about: 'What all closed trades made together.',
  formula: 'sum of results',
  parts: [totalWon, totalLost, resultOfEven],
  convention: 'Net or gross, as the conventions say.',
  undefinedWhen: null,
  sample: 'closed',
  interval: null,
  ...made,
};
