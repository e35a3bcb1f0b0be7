/** Rows by their keys, smallest first; those of one key stay in the order they came in. No key may be NaN or a zero below zero. */
export function radixOrder(rows: Int32Array, keys: Float64Array): Int32Array {
  const n = rows.length;
  const own = new Float64Array(n);
  for (let at = 0; at < n; at++) own[at] = keys[rows[at] as number] as number;
  const bits = new Uint32Array(own.buffer);
  for (let at = 1; at < bits.length; at += 2) {
    // The bits of a double, made such that they compare as whole numbers do.
    const high = bits[at] as number;
    if (high >>> 31 === 0) bits[at] = high | 0x80000000;
    else {
      bits[at] = ~high;
      bits[at - 1] = ~(bits[at - 1] as number);
    }
  }
  let order = new Int32Array(n);
  for (let at = 0; at < n; at++) order[at] = at;
  let spare = new Int32Array(n);
  for (const [word, shift] of DIGITS) {
    const starts = startsOf(bits, word, shift);
    if (starts === null) continue;
    for (let at = 0; at < n; at++) {
      const row = order[at] as number;
      const digit = ((bits[2 * row + word] as number) >>> shift) & 0xffff;
      spare[starts[digit] as number] = row;
      starts[digit] = (starts[digit] as number) + 1;
    }
    [order, spare] = [spare, order];
  }
  for (let at = 0; at < n; at++) spare[at] = rows[order[at] as number] as number;
  return spare;
}

/** From the lowest: which half of the key, and where in it. */
const DIGITS = [
  [0, 0],
  [0, 16],
  [1, 0],
  [1, 16],
] as const;

/** Where the rows of each digit begin; null: all have the same. */
function startsOf(bits: Uint32Array, word: number, shift: number): Int32Array | null {
  const starts = new Int32Array(0x10000);
  for (let at = word; at < bits.length; at += 2) {
    const digit = ((bits[at] as number) >>> shift) & 0xffff;
    starts[digit] = (starts[digit] as number) + 1;
  }
  let sum = 0;
  for (let digit = 0; digit < starts.length; digit++) {
    const count = starts[digit] as number;
    if (count * 2 === bits.length) return null;
    starts[digit] = sum;
    sum += count;
  }
  return starts;
}
