/** How often a sample is drawn anew, with repeats, from itself. */
export const DRAWS = 2000;
/** Of more than so many the draws say no more than t does. */
export const MOST_DRAWN = 2000;

/** Fills places of a sample of n, drawn with repeats; the state goes on from draw to draw, the same for the same seed. */
export function draw(into: Uint16Array, n: number, state: number): number {
  let bits = state;
  for (let at = 0; at < n; at++) {
    bits = next(bits);
    into[at] = placeOf(bits, n);
  }
  return bits;
}

export function next(state: number): number {
  const first = state ^ (state << 13);
  const second = first ^ (first >>> 17);
  return second ^ (second << 5);
}

/** Below n. */
export const placeOf = (state: number, n: number): number => (((Math.imul(state, SCATTER) >>> 0) * n) / 2 ** 32) | 0;

/** Three shifts walk through all 32-bit numbers but 0; the multiplication hides their pattern in the high bits. */
export const startOf = (seed: number): number => Math.imul(seed, SCATTER) ^ 0x2545f491 || 1;
const SCATTER = 0x9e3779b1;

/** Where the state is so many draws of one value on, without drawing them: what shifts do to a state they do to each of its bits. */
export function after(state: number, steps: number): number {
  let there = state;
  for (let power = 0; 2 ** power <= steps; power++) if (Math.floor(steps / 2 ** power) % 2 === 1) there = moved(there, bitsAfter(power));
  return there;
}

/** What becomes of each bit in two to the power of so many steps. */
function bitsAfter(power: number): Int32Array {
  const known = kept[power];
  if (known) return known;
  const half = power === 0 ? null : bitsAfter(power - 1);
  const own = Int32Array.from({ length: 32 }, (_, bit) => (half ? moved(moved(1 << bit, half), half) : draw(ONE, 1, 1 << bit)));
  kept[power] = own;
  return own;
}

function moved(state: number, bits: Int32Array): number {
  let there = 0;
  for (let bit = 0; bit < 32; bit++) if ((state >>> bit) % 2 === 1) there ^= bits[bit] as number;
  return there;
}

const kept: Int32Array[] = [];
const ONE = new Uint16Array(1);
