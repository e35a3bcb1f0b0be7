import { movesOf } from '../../domain/metrics/added-alone.ts';
import { addedUp } from '../../domain/metrics/added-up.ts';
import type { ClosedTrades } from '../../domain/metrics/figures.ts';
import { NUMBERS } from '../../domain/metrics/partition.ts';
import { slopesAt, spreadOfMoves, spreadOfSums } from '../../domain/metrics/spread-of-means.ts';
import { emptyTotals, type FromTotals, type List, readTotals } from '../../domain/metrics/totals.ts';
import { LazyTrades } from './lazy-trades.ts';
import { type InCells, placesByCell } from './places-by-cell.ts';

/** Trades in the cells of a report, added up for all cells in one look. */
export interface Cells {
  readonly totals: (list: List) => Float64Array;
  trades(cell: number): ClosedTrades;
}
interface Asked extends InCells {
  readonly trades: ClosedTrades;
  readonly count: number;
  /** How many are in each; left out: sums tell. */
  readonly counts?: Int32Array;
  /** Where other cells were added up already that make up these. */
  readonly totals?: (list: List) => Float64Array;
}

export function cellsOf({ trades, of, places, count, counts: known, totals, ...table }: Asked): Cells {
  const members = places === null ? trades : new LazyTrades(trades, of.length, () => places);
  const cells = { of, ...table, count };
  const added: Partial<Record<List, Float64Array>> = {};
  const numbersOf = (list: List) => (added[list] ??= totals?.(list) ?? addedUp(members, list, cells));
  const totalsOf = (list: List, cell: number) => readTotals(numbersOf(list), cell * NUMBERS, emptyTotals());
  // The result of each is known.
  const counts = known ?? Int32Array.from({ length: count }, (_, cell) => totalsOf('results', cell).all.count);
  const placesOf = placesByCell({ of, ...table, places }, counts);
  const spreads = new Map<FromTotals, Float64Array>();
  return { totals: numbersOf, trades: tradesOf };

  function tradesOf(cell: number): ClosedTrades {
    // What is drawn or added up for all of them is theirs.
    if (counts[cell] === trades.length) return trades;
    return new LazyTrades(trades, counts[cell] as number, () => placesOf(cell), {
      totals: (list) => totalsOf(list, cell),
      spread(from) {
        const known = spreads.get(from) ?? spreadsOf(from);
        spreads.set(from, known);
        const spread = known[cell] as number;
        return Number.isNaN(spread) ? null : spread;
      },
    });
  }

  /** Each cell moves by slopes of its own. */
  function spreadsOf(from: FromTotals): Float64Array {
    const slopes = new Float64Array((count + 1) * NUMBERS);
    const spreads = new Float64Array(count).fill(Number.NaN);
    let isTold = true;
    for (let cell = 0; cell < count; cell++) {
      const totals = totalsOf(from.list, cell);
      const own = slopesAt(from, totals);
      slopes.set(own ?? NOTHING, cell * NUMBERS);
      if (own === null) continue;
      const spread = from.list === 'costs' ? undefined : spreadOfSums(own, totals);
      if (spread === undefined) isTold = false;
      else spreads[cell] = spread ?? Number.NaN;
    }
    return isTold ? spreads : spreadOfEach(from.list, slopes);
  }

  function spreadOfEach(list: List, slopes: Float64Array): Float64Array {
    const moves = movesOf(members, list, cells, slopes);
    return Float64Array.from({ length: count }, (_, cell) => {
      const { all } = totalsOf(list, cell);
      return spreadOfMoves(all.count, moves[2 * cell] as number, moves[2 * cell + 1] as number) ?? Number.NaN;
    });
  }
}

const NOTHING = new Float64Array(NUMBERS).fill(Number.NaN);
