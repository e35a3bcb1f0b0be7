import { deepest, type Fall, falls } from '../../domain/statistics/falls.ts';

export interface Curve {
  /** After each step. */
  readonly values: Float64Array;
  /** Below the highest so far, the beginning included: zero or less. */
  readonly fallen: Float64Array;
  /** Places are those of the steps; -1 is the beginning. */
  readonly deepest: Fall | null;
}

/** Steps added up from a beginning, which counts as the first high. */
export function equityCurve(steps: ArrayLike<number>, beginning: number): Curve {
  const withStart = new Float64Array(steps.length + 1);
  withStart[0] = beginning;
  const fallen = new Float64Array(steps.length);
  let high = beginning;
  for (let at = 0; at < steps.length; at++) {
    const value = (withStart[at] as number) + (steps[at] as number);
    withStart[at + 1] = value;
    if (value > high) high = value;
    fallen[at] = value - high;
  }
  const worst = deepest(falls(withStart));
  return {
    values: withStart.subarray(1),
    fallen,
    deepest: worst && { ...worst, peak: worst.peak - 1, trough: worst.trough - 1, end: worst.end === null ? null : worst.end - 1 },
  };
}

/** At most so many places: of each stretch the first, the lowest, the highest and the last, so that no extreme is lost. */
export function placesToShow(values: ArrayLike<number>, most: number): number[] {
  const { length } = values;
  if (length <= most) return Array.from({ length }, (_, at) => at);
  const shown = new Set<number>();
  const stretches = Math.max(1, Math.floor(most / 4));
  for (let stretch = 0; stretch < stretches; stretch++) {
    const from = Math.floor((stretch * length) / stretches);
    const to = Math.floor(((stretch + 1) * length) / stretches);
    let [low, high] = [from, from];
    for (let at = from; at < to; at++) {
      if ((values[at] as number) < (values[low] as number)) low = at;
      if ((values[at] as number) > (values[high] as number)) high = at;
    }
    for (const at of [from, low, high, to - 1]) shown.add(at);
  }
  return [...shown].sort((a, b) => a - b);
}
