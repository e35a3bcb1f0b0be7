import type { Interval } from './interval.ts';
import { normalQuantile } from './normal-quantile.ts';

/** Of a share of so many: never below nothing, never above all, and wide where there are few. */
export function wilson(share: number, n: number, tail: number): Interval {
  const z = normalQuantile(1 - tail);
  const square = (z * z) / n;
  const middle = (share + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n));
  return { from: Math.max(0, middle - half), to: Math.min(1, middle + half), by: 'wilson' };
}
