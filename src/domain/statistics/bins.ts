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
export function binsOf(values: ArrayLike<number>, most: number, widths: Iterable<number> = niceWidths(1e-6)): Bin[] {
  if (values.length === 0) return [];
  const sorted = Float64Array.from(values).sort();
  const [lowest, highest] = [sorted[0] as number, sorted.at(-1) as number];
  const isMixed = lowest < 0 && highest >= 0;
  const far = Math.floor(TAIL * (sorted.length - 1));
  const low = Math.min(sorted[far] as number, isMixed ? 0 : Number.POSITIVE_INFINITY);
  const high = Math.max(sorted.at(-1 - far) as number, isMixed ? 0 : Number.NEGATIVE_INFINITY);
  for (const width of widths) {
    const [first, last] = [Math.floor(low / width), Math.floor(high / width) + 1];
    if (last - first <= most) return countIn(sorted, edges(first, last, width));
  }
  // None is wide enough.
  return countIn(sorted, isMixed ? [0] : []);
}

function edges(first: number, last: number, width: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * width).toPrecision(DIGITS)));
}

function countIn(sorted: Float64Array, at: readonly number[]): Bin[] {
  const bounds = [null, ...at, null];
  let from = 0;
  const bins = bounds.slice(1).map((to, place): Bin => {
    let next = from;
    while (next < sorted.length && (to === null || (sorted[next] as number) < to)) next++;
    const bin = { from: bounds[place] as number | null, to, n: next - from, isTail: place === 0 || to === null };
    from = next;
    return bin;
  });
  return bins.filter(({ isTail, n }) => !isTail || n > 0);
}

/** Without end: 1, 2, 5, 10 … times the smallest. */
export function* niceWidths(smallest: number): Generator<number> {
  for (let power = Math.round(Math.log10(smallest)); power < 300; power++) for (const times of [1, 2, 5]) yield times * 10 ** power;
}

const TAIL = 0.01;
/** 3 times 0.1 is not quite 0.3. */
const DIGITS = 12;
