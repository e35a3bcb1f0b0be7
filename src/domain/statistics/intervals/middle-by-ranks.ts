import type { Interval } from './interval.ts';
import { wilson } from './wilson.ts';

/** Of the middle of many sorted values: between the two whose places half of all values could just as well have. */
export function middleByRanks(sorted: ArrayLike<number>, tail: number): Interval {
  const { from, to } = wilson(0.5, sorted.length, tail);
  const last = sorted.length - 1;
  return {
    from: sorted[Math.max(0, Math.floor(from * sorted.length))] as number,
    to: sorted[Math.min(last, Math.ceil(to * sorted.length))] as number,
    by: 'ranks',
  };
}
