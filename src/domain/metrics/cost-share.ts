import { ratio } from '../statistics/ratio.ts';
import type { Metric } from './metric.ts';

export const costShare: Metric = {
  id: 'costShare',
  label: 'Costs of what was earned',
  unit: 'percent',
  better: 'lower',
  about: 'How much of what the market gave went away in costs.',
  formula: 'costs / (result + costs)',
  convention: 'Trades whose costs are not known are left out.',
  undefinedWhen: 'there was nothing earned before costs',
  of: ({ trades }) => {
    let [costs, earned] = [0, 0];
    for (let at = 0; at < trades.length; at++) {
      const cost = trades.costs[at] as number;
      if (Number.isNaN(cost)) continue;
      costs += cost;
      earned += (trades.results[at] as number) + cost;
    }
    return earned > 0 ? ratio(costs, earned) : null;
  },
};
