import { PORTION } from '../portion.ts';

/** How far the sum of steps fell below its highest so far at most, which is nothing at first: zero or less. */
export function deepestFall(steps: ArrayLike<number>): number {
  const state: State = { sum: 0, high: 0, deepest: 0 };
  for (let from = 0; from < steps.length; from += PORTION) fallPortion(state, steps, from, Math.min(steps.length, from + PORTION));
  return state.deepest;
}

interface State {
  sum: number;
  high: number;
  deepest: number;
}

function fallPortion(state: State, steps: ArrayLike<number>, from: number, to: number): void {
  let { sum, high, deepest } = state;
  for (let at = from; at < to; at++) {
    sum += steps[at] as number;
    if (sum > high) high = sum;
    else if (sum - high < deepest) deepest = sum - high;
  }
  state.sum = sum;
  state.high = high;
  state.deepest = deepest;
}
