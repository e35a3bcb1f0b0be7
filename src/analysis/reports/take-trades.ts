import type { ClosedTrades } from '../../domain/metrics/figures.ts';

/** The trades in these places, in this order. */
export function takeTrades(from: ClosedTrades, places: ArrayLike<number>): ClosedTrades {
  const take = (values: ArrayLike<number>): Float64Array => {
    const own = new Float64Array(places.length);
    for (let at = 0; at < places.length; at++) own[at] = values[places[at] as number] as number;
    return own;
  };
  const { results, outcomes, costs, multiples, held } = from;
  return {
    length: places.length,
    areGross: from.areGross === true,
    ...{ results: take(results), outcomes: take(outcomes), costs: take(costs), multiples: take(multiples), held: take(held) },
  };
}
