/** What each of a list came to. Who looks at some here and there waits for memory: where all fit they take half of it. */
export interface Amounts {
  /** In so many units each. */
  readonly of: Float64Array | Int32Array;
  readonly step: number;
  /** Stands where an amount is not known. */
  readonly unknown: number;
}

/** As they are; NaN where one is not known. */
export const asTheyAre = (list: Float64Array): Amounts => ({ of: list, step: 1, unknown: Number.NaN });

/** In cents, say, where all are whole cents: amounts have room for far smaller parts, which few of them have. */
export function inFewBytes(list: Float64Array): Amounts {
  const highest = highestOf(list);
  const step = highest < LIMIT ? 1 : stepOf(list);
  if (highest / step >= LIMIT) return asTheyAre(list);
  const of = new Int32Array(list.length);
  for (let at = 0; at < of.length; at++) {
    const amount = list[at] as number;
    of[at] = Number.isNaN(amount) ? UNKNOWN : amount / step;
  }
  return { of, step, unknown: UNKNOWN };
}

const UNKNOWN = -(2 ** 31);
const LIMIT = 2 ** 31;

function highestOf(list: Float64Array): number {
  let highest = 0;
  for (let at = 0; at < list.length; at++) {
    const amount = Math.abs(list[at] as number);
    if (amount > highest) highest = amount;
  }
  return highest;
}

/** The largest power of ten that divides all of them. */
function stepOf(list: Float64Array): number {
  let step = 10_000;
  for (let at = 0; at < list.length && step > 1; at++)
    while ((list[at] as number) % step !== 0 && !Number.isNaN(list[at]) && step > 1) step /= 10;
  return step;
}
