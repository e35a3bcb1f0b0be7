import { normalBelow } from '../normal.ts';

/** Below which this part of a normal distribution lies. By halving: it is asked for a few times only. */
export function normalQuantile(part: number): number {
  let [low, high] = [-38, 38];
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (normalBelow(middle) < part) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
