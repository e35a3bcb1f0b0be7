/** How far the sum of steps fell below its highest so far at most, which is nothing at first: zero or less. */
export function deepestFall(steps: ArrayLike<number>): number {
  let [sum, high, deepest] = [0, 0, 0];
  for (let at = 0; at < steps.length; at++) {
    sum += steps[at] as number;
    if (sum > high) high = sum;
    else if (sum - high < deepest) deepest = sum - high;
  }
  return deepest;
}
