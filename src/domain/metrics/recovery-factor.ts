import { ratio } from '../statistics/ratio.ts';
import { maxDrawdown } from './max-drawdown.ts';
import type { Metric } from './metric.ts';
import { totalResult } from './total-result.ts';

export const recoveryFactor: Metric = {
  id: 'recoveryFactor',
  label: 'Recovery factor',
  unit: 'ratio',
  better: 'higher',
  about: 'How many times the deepest drawdown was earned.',
  formula: 'result / deepest drawdown',
  parts: [totalResult, maxDrawdown],
  convention: 'In money, by trade.',
  undefinedWhen: 'there was no drawdown yet',
  sample: 'closed',
  interval: null,
  of: (figures) => {
    const part = ratio(totalResult.of(figures), maxDrawdown.of(figures));
    return part === null ? null : -part;
  },
};
