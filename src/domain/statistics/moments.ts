import { deviation } from './deviation.ts';
import { mean } from './mean.ts';

/** How far the values lean to one side, corrected for a sample. null below three values, or where all are the same. */
export function skewness(values: ArrayLike<number>): number | null {
  const [n, third] = [values.length, standardised(values, 3)];
  return n < 3 || third === null ? null : (n / ((n - 1) * (n - 2))) * third;
}

/** How heavy the tails are beyond those of a normal distribution, corrected for a sample. null below four values. */
export function excessKurtosis(values: ArrayLike<number>): number | null {
  const [n, fourth] = [values.length, standardised(values, 4)];
  if (n < 4 || fourth === null) return null;
  return ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * fourth - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
}

function standardised(values: ArrayLike<number>, power: number): number | null {
  const [middle, spread] = [mean(values), deviation(values)];
  if (middle === null || spread === null || spread === 0) return null;
  let total = 0;
  for (let at = 0; at < values.length; at++) total += (((values[at] as number) - middle) / spread) ** power;
  return total;
}
