import type { Metric } from './metric.ts';
import { payoff } from './payoff.ts';
import { winRateDecided } from './win-rate-decided.ts';

export const kelly: Metric = {
  id: 'kelly',
  label: 'Kelly share',
  unit: 'percent',
  better: 'higher',
  about: 'The part of the capital that would have grown it fastest, had it been known beforehand.',
  formula: 'win rate - loss rate / payoff',
  convention: 'Of trades won or lost. Hindsight: the true edge is rarely as large.',
  undefinedWhen: 'there is no winning or no losing trade yet',
  of: (figures) => {
    const [times, won] = [payoff.of(figures), winRateDecided.of(figures)];
    return times === null || won === null ? null : won - (1 - won) / times;
  },
};
