import { checkedAdd, checkedSum } from '../../domain/money/checked-sum.ts';

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
/** All exits of one instant: nobody knows which was first. */
export interface Step<E> {
  readonly at: number;
  readonly exits: readonly E[];
  readonly net: number;
  readonly after: number;
}
export interface Intraday<E> {
  readonly steps: readonly Step<E>[];
  readonly peak: Point | null;
  readonly low: Point | null;
  readonly givenBack: number | null;
}

/** How a day went; it begins at nothing, and only what is above or below that is a peak or a low. */
export function intraday<E extends TimedExit>(exits: readonly E[]): Intraday<E> {
  let after = 0;
  let peak: Point | null = null;
  let low: Point | null = null;
  const steps: Step<E>[] = [];
  for (const [at, own] of [...Map.groupBy(exits, (exit) => exit.at)].sort(([a], [b]) => a - b)) {
    const net = checkedSum(own.map((exit) => exit.net));
    after = checkedAdd(after, net);
    steps.push({ at, exits: own, net, after });
    if (after > (peak?.value ?? 0)) peak = { at, value: after };
    if (after < (low?.value ?? 0)) low = { at, value: after };
  }
  return { steps, peak, low, givenBack: peak && peak.value - after };
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
