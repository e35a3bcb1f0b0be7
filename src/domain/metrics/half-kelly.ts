import { kelly } from './kelly.ts';
import type { Metric } from './metric.ts';

export const halfKelly: Metric = {
  id: 'halfKelly',
  label: 'Half Kelly',
  unit: 'percent',
  better: 'higher',
  about: 'Half of the Kelly share: three quarters of the growth for half of the swings.',
  formula: 'Kelly share / 2',
  convention: 'Hindsight: the true edge is rarely as large.',
  undefinedWhen: 'there is no winning or no losing trade yet',
  of: (figures) => {
    const whole = kelly.of(figures);
    return whole === null ? null : whole / 2;
  },
};
