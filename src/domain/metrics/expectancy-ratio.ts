import { ratio } from '../statistics/ratio.ts';
import { averageLoss } from './average-loss.ts';
import { expectancy } from './expectancy.ts';
import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';

const made = fromTotals('results', ({ all, lost }) => {
  const part = ratio(ratio(all.sum, all.count), ratio(lost.sum, lost.count));
  return part === null ? null : 0 - part;
});

export const expectancyRatio: Metric = {
  id: 'expectancyRatio',
  label: 'Expectancy per unit risked',
  unit: 'ratio',
  better: 'higher',
  about: 'What is made on average for each unit that an average loss takes.',
  formula: 'expectancy / average loss, without its sign',
  parts: [expectancy, averageLoss],
  convention: 'Trades that came out even count as closed.',
  undefinedWhen: 'there is no losing trade yet',
  sample: 'closed',
  interval: { by: 'means', from: made.from },
  ...made,
};
