import { checkedAdd } from '../../domain/money/checked-sum.ts';

/** An exit whose hour and result are known. */
export interface TimedExit {
  readonly at: number;
  /** Whole units. */
  readonly net: number;
}
interface Point {
  readonly at: number;
  readonly value: number;
}
export interface Intraday<E extends TimedExit> {
  readonly points: readonly (E & { readonly after: number })[];
  readonly peak: Point | null;
  readonly low: Point | null;
  readonly givenBack: number | null;
}

/**
 * How a day went, exit by exit; it begins at nothing. Of exits in one instant nobody knows which was first: the peak and the low are
 * looked for where all of them are in.
 */
export function intraday<E extends TimedExit>(exits: readonly E[]): Intraday<E> {
  const ordered = [...exits].sort((a, b) => a.at - b.at);
  let after = 0;
  let peak: Point | null = null;
  let low: Point | null = null;
  const points = ordered.map((exit, index) => {
    after = checkedAdd(after, exit.net);
    if (ordered[index + 1]?.at !== exit.at) {
      if (after > (peak?.value ?? 0)) peak = { at: exit.at, value: after };
      if (after < (low?.value ?? 0)) low = { at: exit.at, value: after };
    }
    return { ...exit, after };
  });
  const best = peak as Point | null;
  return { points, peak: best, low, givenBack: best && best.value - after };
}

/** No more than so many, the ends and the turns of each stretch among them: a line through them looks the same. */
export function thinOut<P extends { readonly after: number }>(points: readonly P[], most: number): P[] {
  if (points.length <= most) return [...points];
  const stretch = Math.ceil(points.length / Math.floor(most / 4));
  const kept: P[] = [];
  for (let from = 0; from < points.length; from += stretch) {
    const own = points.slice(from, from + stretch);
    const values = own.map(({ after }) => after);
    const places = [0, values.indexOf(Math.max(...values)), values.indexOf(Math.min(...values)), own.length - 1];
    for (const place of [...new Set(places)].sort((a, b) => a - b)) kept.push(own[place] as P);
  }
  return kept;
}
