import { PORTION } from '../portion.ts';
import { ranked } from './ranked.ts';

/** From where on, and up to below where; null: without end. */
export interface Bin {
  readonly from: number | null;
  readonly to: number | null;
  readonly n: number;
  /** Everything beyond, gathered. */
  readonly isTail: boolean;
}

/**
 * Bins of one width, one of which begins at zero: none mixes what is below it with what is not. The outermost hundredths are gathered
 * in tails. Widths are those of a list, or 1, 2 and 5 times a power of ten.
 */
export function binsOf(
  values: ArrayLike<number>,
  most: number,
  widths: Iterable<number> = niceWidths(1e-6),
  order = ranked(values),
): Bin[] {
  if (values.length === 0) return [];
  const last = values.length - 1;
  const far = Math.floor(TAIL * last);
  const [lowest, atFar, untilFar, highest] = order.at([0, far, last - far, last]) as [number, number, number, number];
  const isMixed = lowest < 0 && highest >= 0;
  const low = Math.min(atFar, isMixed ? 0 : Number.POSITIVE_INFINITY);
  const high = Math.max(untilFar, isMixed ? 0 : Number.NEGATIVE_INFINITY);
  for (const width of widths) {
    const [first, end] = [Math.floor(low / width), Math.floor(high / width) + 1];
    if (end - first <= most) return countIn(values, edges(first, end, width), width);
  }
  // None is wide enough.
  return countIn(values, isMixed ? [0] : [], 1);
}

function edges(first: number, last: number, width: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * width).toPrecision(DIGITS)));
}

function countIn(values: ArrayLike<number>, at: readonly number[], width: number): Bin[] {
  const counts = new Int32Array(at.length + 1);
  const bounds = Float64Array.from(at);
  for (let from = 0; from < values.length; from += PORTION)
    countPortion(counts, { values, bounds, width }, from, Math.min(values.length, from + PORTION));
  const bins = [...at, null].map((to, place): Bin => {
    const isTail = place === 0 || to === null;
    return { from: at[place - 1] ?? null, to, n: counts[place] as number, isTail };
  });
  return bins.filter(({ isTail, n }) => !isTail || n > 0);
}

/** Bounds are one width apart but for their last digits: from about where a value lies it is one step at most. */
function countPortion(
  counts: Int32Array,
  { values, bounds, width }: { values: ArrayLike<number>; bounds: Float64Array; width: number },
  from: number,
  to: number,
): void {
  const first = bounds[0] ?? 0;
  for (let at = from; at < to; at++) {
    const value = values[at] as number;
    let bin = Math.max(0, Math.min(bounds.length, Math.floor((value - first) / width) + 1));
    while (bin > 0 && value < (bounds[bin - 1] as number)) bin--;
    while (bin < bounds.length && value >= (bounds[bin] as number)) bin++;
    counts[bin] = (counts[bin] as number) + 1;
  }
}

/** Without end: 1, 2, 5, 10 … times the smallest. */
export function* niceWidths(smallest: number): Generator<number> {
  for (let power = Math.round(Math.log10(smallest)); power < 300; power++) for (const times of [1, 2, 5]) yield times * 10 ** power;
}

const TAIL = 0.01;
/** 3 times 0.1 is not quite 0.3. */
const DIGITS = 12;
