/** The most values in a row that are this one. */
export function longestRun(values: ArrayLike<number>, wanted: number): number {
  let [longest, now] = [0, 0];
  for (let at = 0; at < values.length; at++) {
    now = values[at] === wanted ? now + 1 : 0;
    if (now > longest) longest = now;
  }
  return longest;
}
