import type { ClosedTrades } from '../../domain/metrics/figures.ts';
import { kindsOf } from '../../domain/metrics/kinds-of.ts';
import type { List } from '../../domain/metrics/totals.ts';
import { PORTION } from '../../domain/portion.ts';
import { takePortion } from '../take-portion.ts';

/** So many trades in some places of others: a list is taken when somebody looks at it. */
export function lazyTrades(
  from: ClosedTrades,
  length: number,
  places: () => Int32Array,
  together?: ClosedTrades['together'],
): ClosedTrades {
  const taken: Partial<Record<List, Float64Array>> = {};
  const list = (name: List) => (taken[name] ??= take(new Float64Array(length), from[name], places()));
  let [outcomes, kinds]: [Int8Array | null, Int8Array | null] = [null, null];
  return {
    length,
    areGross: from.areGross === true,
    get results() {
      return list('results');
    },
    get outcomes() {
      return (outcomes ??= take(new Int8Array(length), from.outcomes, places()));
    },
    get costs() {
      return list('costs');
    },
    get multiples() {
      return list('multiples');
    },
    get held() {
      return list('held');
    },
    get kinds() {
      return (kinds ??= take(new Int8Array(length), kindsOf(from), places()));
    },
    ...(together && { together }),
  };
}

/** Lists of trades by the million are typed; a plain one becomes so first. */
function take<A extends Int8Array | Float64Array>(into: A, values: ArrayLike<number>, places: Int32Array): A {
  const own = (values.constructor === into.constructor ? values : (into.constructor as typeof Float64Array).from(values)) as A;
  for (let from = 0; from < into.length; from += PORTION) takePortion(into, own, places, from, Math.min(into.length, from + PORTION));
  return into;
}
