/**
 * How often so many values, taken out at random, sum up to no more than those that were: how easily leaving them out looks as good by
 * chance. One of the draws is what was done itself, so it is never nothing.
 */
export function luckOfLeavingOut(values: Float64Array, out: number, sumOut: number, chance: () => number): { odds: number; draws: number } {
  const few = Math.min(out, values.length - out);
  const draws = Math.min(MOST_DRAWS, Math.max(FEWEST_DRAWS, Math.floor(MOST_STEPS / Math.max(1, few))));
  const pool = values.slice();
  const total = pool.reduce((sum, value) => sum + value, 0);
  let asGood = 0;
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    // The first of the pool change places with others: what stands there then is a draw.
    for (let at = 0; at < few; at++) {
      const other = at + Math.floor(chance() * (pool.length - at));
      const value = pool[other] as number;
      pool[other] = pool[at] as number;
      pool[at] = value;
      sum += value;
    }
    if ((few === out ? sum : total - sum) <= sumOut) asGood++;
  }
  return { odds: (asGood + 1) / (draws + 1), draws };
}

const MOST_DRAWS = 2000;
const FEWEST_DRAWS = 100;
const MOST_STEPS = 10_000_000;
