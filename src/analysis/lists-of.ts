import { kindsFrom } from '../domain/metrics/kinds-of.ts';
import { PORTION } from '../domain/portion.ts';
import { evenLevels } from '../domain/statistics/even-levels.ts';
import type { ClosingList, Closings } from './closings.ts';
import type { Conventions } from './select.ts';
import type { StudiedTrades } from './study.ts';
import { takePortion } from './take-portion.ts';

/** What was told of each trade by itself, where not all amounts stand as they are. */
export interface Amounts {
  readonly results: Float64Array;
  readonly outcomes: Int8Array;
  readonly costs: Float64Array;
}
export const emptyAmounts = (size: number): Amounts => ({
  results: new Float64Array(size),
  outcomes: new Int8Array(size),
  costs: new Float64Array(size),
});

/** So many trades in these places among all closings (null: the first of them). A list is taken when somebody looks at it. */
export function listsOf(
  closings: Closings,
  conventions: Conventions,
  places: Int32Array | null,
  length: number,
  told: Amounts | null,
): StudiedTrades {
  const { statisticsUse } = conventions;
  const taken: Partial<Record<ClosingList, Float64Array>> = {};
  const list = (name: ClosingList) => (taken[name] ??= take(closings.list(name), Float64Array));
  let kinds: Int8Array | null = null;
  return {
    length,
    areGross: statisticsUse === 'gross',
    slots: take(closings.slots, Int32Array),
    days: take(closings.days, Int32Array),
    outcomes: told ? told.outcomes.subarray(0, length) : take(closings.verdicts(conventions), Int8Array),
    get results() {
      return told ? told.results.subarray(0, length) : list(statisticsUse);
    },
    get costs() {
      return told ? told.costs.subarray(0, length) : list('costs');
    },
    get multiples() {
      return list('multiples');
    },
    get held() {
      return list('held');
    },
    levels(name) {
      if (told && name === 'results') return evenLevels(told.results.subarray(0, length));
      const { of, levelOf } = closings.levels(name === 'results' ? statisticsUse : name);
      return { of: take(of, Uint16Array), levelOf };
    },
    get kinds() {
      return (kinds ??= told
        ? kindsFrom(told.outcomes.subarray(0, length), list('multiples'))
        : take(closings.kinds(conventions), Int8Array));
    },
  };

  function take<A extends Int8Array | Uint16Array | Int32Array | Float64Array>(from: A, List: new (length: number) => A): A {
    if (places === null) return from.subarray(0, length) as A;
    const own = new List(length);
    for (let start = 0; start < length; start += PORTION) takePortion(own, from, places, start, Math.min(length, start + PORTION));
    return own;
  }
}
