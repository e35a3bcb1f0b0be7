import { fromTotals } from './from-totals.ts';
import { kelly } from './kelly.ts';
import type { Metric } from './metric.ts';

const made = fromTotals('results', (totals) => {
  const whole = kelly.from?.of(totals) ?? null;
  return whole === null ? null : whole / 2;
});

export const halfKelly: Metric = {
  id: 'halfKelly',
  label: 'Half Kelly',
  unit: 'percent',
  better: 'higher',
  about: 'Half of the Kelly share: three quarters of the growth for half of the swings.',
  formula: 'Kelly share / 2',
  parts: [kelly],
  convention: 'Hindsight: the true edge is rarely as large.',
  undefinedWhen: 'there is no winning or no losing trade yet',
  sample: 'decided',
  interval: { by: 'means', from: made.from },
  ...made,
};
