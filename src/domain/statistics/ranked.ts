import { PORTION } from '../portion.ts';

/** Values of which some are wanted by their place in order. None may be NaN. */
export interface Ranked {
  readonly length: number;
  /** What stands in these places, the lowest in 0. */
  at(places: readonly number[]): number[];
}

/** Without ordering them all: a histogram over the upper bits tells which may stand in a place, and those alone are sorted. */
export function ranked(values: ArrayLike<number>): Ranked {
  const own = values instanceof Float64Array ? values : Float64Array.from(values);
  const { length } = own;
  if (length <= FEW) {
    const sorted = own.toSorted();
    return { length, at: (places) => places.map((place) => sorted[place] as number) };
  }
  const uppers = new Int32Array(own.buffer, own.byteOffset, 2 * length);
  const ends = { low: 2 ** 31 - 1, high: -(2 ** 31) };
  for (let from = 0; from < length; from += PORTION) endPortion(ends, uppers, from, Math.min(length, from + PORTION));
  let shift = 0;
  while ((ends.high >> shift) - (ends.low >> shift) >= LEVELS) shift++;
  const levels = new Uint16Array(length);
  const counts = new Int32Array(LEVELS);
  const low = ends.low >> shift;
  for (let from = 0; from < length; from += PORTION)
    levelPortion({ levels, counts, uppers, shift, low }, from, Math.min(length, from + PORTION));
  return { length, at };

  function at(places: readonly number[]): number[] {
    const spots = places.map((place) => spotOf(counts, place));
    const gathered: Gathered = { values: [], filled: [], of: new Int16Array(LEVELS).fill(-1) };
    for (const { level } of spots) {
      if (gathered.of[level] !== -1) continue;
      gathered.of[level] = gathered.values.push(new Float64Array(counts[level] as number)) - 1;
      gathered.filled.push(0);
    }
    for (let from = 0; from < length; from += PORTION) gatherPortion(gathered, levels, own, from, Math.min(length, from + PORTION));
    for (const some of gathered.values) some.sort();
    return spots.map(({ level, rest }) => gathered.values[gathered.of[level] as number]?.[rest] as number);
  }
}

const FEW = 4000;
const LEVELS = 0x10000;

/** The upper half of a double, made such that it compares as whole numbers do. */
const comparable = (upper: number): number => upper ^ ((upper >> 31) & 0x7fffffff);

function endPortion(ends: { low: number; high: number }, uppers: Int32Array, from: number, to: number): void {
  let { low, high } = ends;
  for (let at = from; at < to; at++) {
    const upper = comparable(uppers[2 * at + 1] as number);
    if (upper < low) low = upper;
    if (upper > high) high = upper;
  }
  ends.low = low;
  ends.high = high;
}

interface Levels {
  readonly levels: Uint16Array;
  readonly counts: Int32Array;
  readonly uppers: Int32Array;
  readonly shift: number;
  readonly low: number;
}

function levelPortion({ levels, counts, uppers, shift, low }: Levels, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const level = (comparable(uppers[2 * at + 1] as number) >> shift) - low;
    levels[at] = level;
    counts[level] = (counts[level] as number) + 1;
  }
}

/** In which level a place is, and which of that level it is. */
function spotOf(counts: Int32Array, place: number): { level: number; rest: number } {
  let rest = place;
  let level = 0;
  while (rest >= (counts[level] as number)) rest -= counts[level++] as number;
  return { level, rest };
}

interface Gathered {
  readonly values: Float64Array[];
  readonly filled: number[];
  /** Of each level which of the lists holds its values; -1: none does. */
  readonly of: Int16Array;
}

function gatherPortion({ values, filled, of }: Gathered, levels: Uint16Array, from: Float64Array, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    const list = of[levels[at] as number] as number;
    if (list < 0) continue;
    const n = filled[list] as number;
    (values[list] as Float64Array)[n] = from[at] as number;
    filled[list] = n + 1;
  }
}
