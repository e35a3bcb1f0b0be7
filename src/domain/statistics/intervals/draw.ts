/** How often a sample is drawn anew, with repeats, from itself. */
export const DRAWS = 2000;
/** Of more than so many the draws say no more than t does. */
export const MOST_DRAWN = 2000;

/** Fills places of a sample of n, drawn with repeats; the state goes on from draw to draw, the same for the same seed. */
export function draw(into: Uint16Array, n: number, state: number): number {
  let bits = state;
  for (let at = 0; at < n; at++) {
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    into[at] = ((Math.imul(bits, SCATTER) >>> 0) * n) / 2 ** 32;
  }
  return bits;
}

/** Three shifts walk through all 32-bit numbers but 0; the multiplication hides their pattern in the high bits. */
export const startOf = (seed: number): number => Math.imul(seed, SCATTER) ^ 0x2545f491 || 1;
const SCATTER = 0x9e3779b1;
