import { radixOrder } from './radix-order.ts';

/** Rows in order, of which only the parts that somebody looks at are sorted. */
export interface OrderInParts {
  /** From one place to another; backwards, what has no key stands at the end all the same. */
  slice(from: number, to: number, descending: boolean): Int32Array;
}

/**
 * Rows by their keys; those of one key stay in the order they came in. A histogram over the upper bits of the keys puts each row
 * into its part, which takes a tenth of what sorting all of them does: a part is sorted when it is first asked for.
 */
export function orderInParts(keys: Float64Array): OrderInParts {
  const bits = new Uint32Array(keys.buffer, keys.byteOffset, 2 * keys.length);
  const { known, low, shift, parts } = measured();
  const ends = new Int32Array(parts + 1);
  for (let row = 0; row < keys.length; row++) {
    const part = partOf(row);
    ends[part] = (ends[part] as number) + 1;
  }
  for (let part = 0, sum = 0; part <= parts; part++) {
    const count = ends[part] as number;
    ends[part] = sum;
    sum += count;
  }
  // Each begins where the one before it will have ended once all are in.
  const rows = new Int32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const part = partOf(row);
    rows[ends[part] as number] = row;
    ends[part] = (ends[part] as number) + 1;
  }
  const isSorted = new Uint8Array(parts + 1);
  // Of what has no key the order is known.
  isSorted[parts] = 1;

  return {
    slice(from, to, descending) {
      const [first, last] = [Math.min(from, keys.length), Math.min(to, keys.length)];
      if (!descending) return between(first, last);
      const upTo = (place: number) => known - Math.min(place, known);
      const ofUnknown = (place: number) => keys.length + known - Math.max(place, known);
      const found = new Int32Array(last - first);
      const whole = between(upTo(last), upTo(first)).reverse();
      found.set(whole);
      found.set(between(ofUnknown(last), ofUnknown(first)).reverse(), whole.length);
      return found;
    },
  };

  /** How many have a key, and which bits tell them apart best. */
  function measured() {
    let [low, high, known] = [0xffffffff, 0, 0];
    for (let row = 0; row < keys.length; row++) {
      // A zero below zero is zero.
      const key = (keys[row] as number) + 0;
      keys[row] = key;
      if (Number.isNaN(key)) continue;
      const upper = upperOf(row);
      if (upper < low) low = upper;
      if (upper > high) high = upper;
      known++;
    }
    const range = known === 0 ? 0 : high - low;
    const shift = Math.max(0, 32 - Math.clz32(range) - PART_BITS);
    return { known, low, shift, parts: (range >>> shift) + 1 };
  }

  /** The upper half of a double, made such that it compares as whole numbers do. */
  function upperOf(row: number): number {
    const upper = bits[2 * row + 1] as number;
    return (upper >>> 31 === 0 ? upper | 0x80000000 : ~upper) >>> 0;
  }

  function partOf(row: number): number {
    const key = keys[row] as number;
    return Number.isNaN(key) ? parts : (upperOf(row) - low) >>> shift;
  }

  function between(from: number, to: number): Int32Array {
    if (from === to) return new Int32Array();
    for (let part = partAt(from); part < parts && startOf(part) < to; part++) if (isSorted[part] === 0) sortPart(part);
    return rows.slice(from, to);
  }

  /** The one in which a place is. */
  function partAt(place: number): number {
    let [low, high] = [0, parts];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) > place) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function startOf(part: number): number {
    return part === 0 ? 0 : (ends[part - 1] as number);
  }

  function sortPart(part: number): void {
    isSorted[part] = 1;
    const own = rows.subarray(startOf(part), ends[part] as number);
    if (areAlike(own)) return;
    if (own.length > FEW) own.set(radixOrder(own, keys));
    else own.sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
  }

  function areAlike(own: Int32Array): boolean {
    for (let at = 1; at < own.length; at++) if (keys[own[at] as number] !== keys[own[0] as number]) return false;
    return true;
  }
}

const PART_BITS = 16;
/** So many are sorted sooner by comparing them. */
const FEW = 2000;
