import { deviation } from '../statistics/deviation.ts';
import { mean } from '../statistics/mean.ts';

/** The root of n, of at most so many, times the mean by its deviation. null below two values, or where all are the same. */
export function quality(values: ArrayLike<number>, most: number): number | null {
  const [middle, spread] = [mean(values), deviation(values)];
  return middle === null || spread === null || spread === 0 ? null : (Math.sqrt(Math.min(values.length, most)) * middle) / spread;
}
