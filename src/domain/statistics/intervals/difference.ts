import type { Interval } from './interval.ts';

/** Of the difference of two values that know nothing of each other, from the intervals of both: Newcombe's way for shares, and of anything else. */
export function difference(a: number, ofA: Interval, b: number, ofB: Interval): Interval {
  return {
    from: a - b - Math.hypot(a - ofA.from, ofB.to - b),
    to: a - b + Math.hypot(ofA.to - a, b - ofB.from),
    by: ofA.by === ofB.by ? ofA.by : 't',
  };
}
