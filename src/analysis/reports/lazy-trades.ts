import type { ClosedTrades, Together } from '../../domain/metrics/figures.ts';
import { kindsOf } from '../../domain/metrics/kinds-of.ts';
import type { List } from '../../domain/metrics/totals.ts';
import { PORTION } from '../../domain/portion.ts';
import { takePortion } from '../take-portion.ts';

/** So many trades in some places of others: a list is taken when somebody looks at it. Reports have cells by the hundred, and most lists are never looked at. */
export class LazyTrades implements ClosedTrades {
  readonly length: number;
  readonly areGross: boolean;
  readonly together?: Together;
  readonly #from: ClosedTrades;
  readonly #places: () => Int32Array;
  readonly #taken: Partial<Record<List, Float64Array>> & { outcomes?: Int8Array; kinds?: Int8Array } = {};

  constructor(from: ClosedTrades, length: number, places: () => Int32Array, together?: Together) {
    this.length = length;
    this.areGross = from.areGross === true;
    if (together) this.together = together;
    this.#from = from;
    this.#places = places;
  }

  get results() {
    return this.#list('results');
  }
  get costs() {
    return this.#list('costs');
  }
  get multiples() {
    return this.#list('multiples');
  }
  get held() {
    return this.#list('held');
  }
  get outcomes() {
    return (this.#taken.outcomes ??= take(new Int8Array(this.length), this.#from.outcomes, this.#places()));
  }
  get kinds() {
    return (this.#taken.kinds ??= take(new Int8Array(this.length), kindsOf(this.#from), this.#places()));
  }

  #list(name: List): Float64Array {
    return (this.#taken[name] ??= take(new Float64Array(this.length), this.#from[name], this.#places()));
  }
}

/** Lists of trades by the million are typed; a plain one becomes so first. */
function take<A extends Int8Array | Float64Array>(into: A, values: ArrayLike<number>, places: Int32Array): A {
  const own = (values.constructor === into.constructor ? values : (into.constructor as typeof Float64Array).from(values)) as A;
  for (let from = 0; from < into.length; from += PORTION) takePortion(into, own, places, from, Math.min(into.length, from + PORTION));
  return into;
}
