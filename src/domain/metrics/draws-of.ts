import { DRAWS, draw, MOST_DRAWN, startOf } from '../statistics/intervals/draw.ts';
import { drawnTotals } from './drawn-totals.ts';
import type { ClosedTrades } from './figures.ts';
import type { IntervalKind } from './metric.ts';
import { known, ofOutcome } from './outcomes.ts';
import { NUMBERS } from './partition.ts';
import { emptyTotals, type FromTotals, readTotals, totalsOf } from './totals.ts';

/** What a statistic comes to in each draw, NaN where it does not exist. null: it is not drawn, or of too many. */
export function drawsOf(kind: IntervalKind, trades: ClosedTrades, seed: number): Float64Array | null {
  switch (kind.by) {
    case 'share':
      return null;
    case 'means':
      return totalsOf(trades, kind.from.list).all.count > MOST_DRAWN ? null : drawnMeans(kind.from, trades, seed);
    case 'middle': {
      const sorted = sortedOf(kind, trades);
      return sorted.length > MOST_DRAWN ? null : drawnMiddles(sorted, seed);
    }
  }
}

export function sortedOf({ list, outcome }: IntervalKind & { by: 'middle' }, trades: ClosedTrades): Float64Array {
  return (outcome === null ? known(trades[list]) : ofOutcome(trades, trades[list], outcome)).sort();
}

function drawnMeans({ list, of }: FromTotals, trades: ClosedTrades, seed: number): Float64Array {
  const numbers = drawnTotals(trades, list, seed);
  const totals = emptyTotals();
  return Float64Array.from({ length: DRAWS }, (_, at) => of(readTotals(numbers, at * NUMBERS, totals)) ?? Number.NaN);
}

/** Counted, not sorted: the middle is where half of the draws are reached. */
function drawnMiddles(sorted: Float64Array, seed: number): Float64Array {
  const n = sorted.length;
  const drawn = new Uint16Array(n);
  const counts = new Uint16Array(n);
  const middles = new Float64Array(DRAWS);
  let state = startOf(seed);
  for (let each = 0; each < DRAWS; each++) {
    state = draw(drawn, n, state);
    counts.fill(0);
    for (let at = 0; at < n; at++) counts[drawn[at] as number] = (counts[drawn[at] as number] as number) + 1;
    middles[each] = n === 0 ? Number.NaN : (nth((n - 1) >> 1) + nth(n >> 1)) / 2;
  }
  return middles;

  function nth(place: number): number {
    let seen = 0;
    for (let at = 0; at < n; at++) {
      seen += counts[at] as number;
      if (seen > place) return sorted[at] as number;
    }
    return Number.NaN;
  }
}
