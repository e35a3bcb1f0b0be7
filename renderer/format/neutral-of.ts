/** Between good and bad: a figure whose interval leaves it out is coloured. null: the statistic knows no such line, and is never coloured. */
export const neutralOf = (metric: string): 0 | 1 | null => (AROUND_ZERO.has(metric) ? 0 : AROUND_ONE.has(metric) ? 1 : null);

const AROUND_ZERO: ReadonlySet<string> = new Set([
  ...['totalResult', 'expectancy', 'medianTrade', 'meanR', 'totalR', 'expectancyRatio', 'sqn', 'sqn100', 'kelly', 'halfKelly'],
  ...['tOfMeanR', 'kRatio', 'recoveryFactor', 'sharpe', 'sortino', 'calmar'],
]);
const AROUND_ONE: ReadonlySet<string> = new Set(['profitFactor', 'omega']);
