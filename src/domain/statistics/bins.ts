import type { Ranked } from './ranked.ts';

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
export function binsOf(values: Ranked, most: number, widths: Iterable<number> = niceWidths(1e-6)): Bin[] {
  if (values.length === 0) return [];
  const last = values.length - 1;
  const far = Math.floor(TAIL * last);
  const [lowest, atFar, untilFar, highest] = values.at([0, far, last - far, last]) as [number, number, number, number];
  const isMixed = lowest < 0 && highest >= 0;
  const low = Math.min(atFar, isMixed ? 0 : Number.POSITIVE_INFINITY);
  const high = Math.max(untilFar, isMixed ? 0 : Number.NEGATIVE_INFINITY);
  for (const width of widths) {
    const [first, end] = [Math.floor(low / width), Math.floor(high / width) + 1];
    if (end - first <= most) return countIn(values, edges(first, end, width));
  }
  // None is wide enough.
  return countIn(values, isMixed ? [0] : []);
}

function edges(first: number, last: number, width: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * width).toPrecision(DIGITS)));
}

function countIn(values: Ranked, bounds: readonly number[]): Bin[] {
  const below = values.below(bounds);
  const bins = [...bounds, null].map((to, place): Bin => {
    const isTail = place === 0 || to === null;
    return { from: bounds[place - 1] ?? null, to, n: (below[place] ?? values.length) - (below[place - 1] ?? 0), isTail };
  });
  return bins.filter(({ isTail, n }) => !isTail || n > 0);
}

/** Without end: 1, 2, 5, 10 … times the smallest. */
export function* niceWidths(smallest: number): Generator<number> {
  for (let power = Math.round(Math.log10(smallest)); power < 300; power++) for (const times of [1, 2, 5]) yield times * 10 ** power;
}

const TAIL = 0.01;
/** Where bins begin and end, as parts of all values. */
export const OUTERMOST = [0, TAIL, 1 - TAIL, 1] as const;
/** 3 times 0.1 is not quite 0.3. */
const DIGITS = 12;
