import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { payoff } from './payoff.ts';
import { winRate } from './win-rate.ts';

const made = fromTotals('results', (totals) => {
  const [times, won] = [payoff.from?.of(totals) ?? null, winRate.from?.of(totals) ?? null];
  return times === null || won === null ? null : (1 + times) * won - 1;
});

export const expectancyRatio: Metric = {
  id: 'expectancyRatio',
  label: 'Expectancy per unit risked',
  unit: 'ratio',
  better: 'higher',
  about: 'What is made on average for each unit that an average loss takes.',
  formula: '(1 + payoff) x win rate - 1',
  parts: [payoff, winRate],
  convention: 'Trades that came out even count as closed.',
  undefinedWhen: 'there is no winning or no losing trade yet',
  sample: 'closed',
  interval: { by: 'means', from: made.from },
  ...made,
};
