import { PORTION } from '../portion.ts';
import { LEVELS, type Levels, levelAt, levelsByBits, startsOf } from './levels.ts';

/** What is known of a list, of which some values are wanted by their place in order. */
export interface Ranked {
  readonly length: number;
  /** What stands in these places, the lowest in 0. */
  at(places: readonly number[]): number[];
  /** How many are less than each of these. */
  below(bounds: readonly number[]): number[];
}

/** Without ordering them all: how many are in each level tells which may stand in a place, and those alone are sorted. */
export function ranked(values: ArrayLike<number>, levels: (values: Float64Array) => Levels = levelsByBits): Ranked {
  const own = values instanceof Float64Array ? values : Float64Array.from(values);
  if (own.length <= FEW) return ofSorted(own.filter((value) => !Number.isNaN(value)).sort());
  const { of, levelOf } = levels(own);
  const starts = startsOf(of);
  const sorted = new Map<number, Float64Array>();
  const lists = new Int16Array(LEVELS + 1);
  return { length: starts[LEVELS] as number, at, below };

  function at(places: readonly number[]): number[] {
    const spots = places.map((place) => levelAt(starts, place));
    gather(spots);
    return spots.map((level, at) => sorted.get(level)?.[(places[at] as number) - (starts[level] as number)] as number);
  }

  function below(bounds: readonly number[]): number[] {
    const spots = bounds.map(levelOf);
    gather(spots);
    return bounds.map((bound, at) => {
      const level = spots[at] as number;
      return (starts[level] as number) + countBelow(sorted.get(level) as Float64Array, bound);
    });
  }

  /** What is in these levels, in order. */
  function gather(levels: readonly number[]): void {
    const gathered: Gathered = { values: [], filled: [], lists };
    const wanted = new Set(levels.filter((level) => !sorted.has(level)));
    for (const level of wanted) {
      lists[level] = gathered.values.push(new Float64Array((starts[level + 1] as number) - (starts[level] as number)));
      gathered.filled.push(0);
    }
    if (wanted.size > 0)
      for (let from = 0; from < own.length; from += PORTION) gatherPortion(gathered, of, own, from, Math.min(own.length, from + PORTION));
    for (const level of wanted) {
      sorted.set(level, (gathered.values[(lists[level] as number) - 1] as Float64Array).sort());
      lists[level] = 0;
    }
  }
}

function ofSorted(sorted: Float64Array): Ranked {
  return {
    length: sorted.length,
    at: (places) => places.map((place) => sorted[place] as number),
    below: (bounds) => bounds.map((bound) => countBelow(sorted, bound)),
  };
}

const FEW = 4000;

/** Of sorted values, by halving. */
function countBelow(sorted: Float64Array, bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Gathered {
  readonly values: Float64Array[];
  readonly filled: number[];
  /** Of each level which of them holds its values, the first as 1; 0: none does. */
  readonly lists: Int16Array;
}

function gatherPortion({ values, filled, lists }: Gathered, of: Uint16Array, from: Float64Array, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    const list = (lists[of[at] as number] as number) - 1;
    if (list < 0) continue;
    const n = filled[list] as number;
    (values[list] as Float64Array)[n] = from[at] as number;
    filled[list] = n + 1;
  }
}
