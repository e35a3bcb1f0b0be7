import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { payoff } from './payoff.ts';
import { winRateDecided } from './win-rate-decided.ts';

const made = fromTotals('results', (totals) => {
  const [times, won] = [payoff.from?.of(totals) ?? null, winRateDecided.from?.of(totals) ?? null];
  return times === null || times === 0 || won === null ? null : won - (1 - won) / times;
});

export const kelly: Metric = {
  id: 'kelly',
  label: 'Kelly share',
  unit: 'percent',
  better: 'higher',
  about: 'The part of the capital that would have grown it fastest, had it been known beforehand.',
  formula: 'win rate - loss rate / payoff',
  parts: [winRateDecided, payoff],
  convention: 'Of trades won or lost. Hindsight: the true edge is rarely as large.',
  undefinedWhen: 'there is no winning or no losing trade yet',
  sample: 'decided',
  interval: { by: 'means', from: made.from },
  ...made,
};
