import { deviation } from './deviation.ts';
import { mean } from './mean.ts';
import { excessKurtosis, skewness } from './moments.ts';
import { normalBelow } from './normal.ts';

/**
 * How likely the true Sharpe, for one period, is above another one, as Bailey and López de Prado reckon it: few, lopsided or
 * heavy-tailed returns make it less sure. null where there are too few returns to say. `kurtosis`: 3 is what a normal
 * distribution has; some sources leave it out.
 */
export function probableSharpe(returns: ArrayLike<number>, benchmark: number, kurtosis = 3): number | null {
  const [middle, spread, lean, tails] = [mean(returns), deviation(returns), skewness(returns), excessKurtosis(returns)];
  if (middle === null || spread === null || spread === 0 || lean === null || tails === null) return null;
  const sharpe = middle / spread;
  const doubt = 1 - lean * sharpe + ((tails + kurtosis - 1) / 4) * sharpe ** 2;
  return doubt > 0 ? normalBelow(((sharpe - benchmark) * Math.sqrt(returns.length - 1)) / Math.sqrt(doubt)) : null;
}
