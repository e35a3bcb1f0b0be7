import { movesOf } from '../../domain/metrics/added-alone.ts';
import { addedUp } from '../../domain/metrics/added-up.ts';
import type { ClosedTrades } from '../../domain/metrics/figures.ts';
import { NUMBERS } from '../../domain/metrics/partition.ts';
import { slopesAt, spreadOfMoves, spreadOfSums } from '../../domain/metrics/spread-of-means.ts';
import { emptyTotals, type FromTotals, type List, readTotals } from '../../domain/metrics/totals.ts';
import { PORTION } from '../../domain/portion.ts';
import { countPortion } from './count-portion.ts';
import { lazyTrades } from './lazy-trades.ts';

/** Trades in the cells of a report, added up for all cells in one look. */
export interface Cells {
  readonly totals: (list: List) => Float64Array;
  trades(cell: number): ClosedTrades;
}
interface Asked {
  readonly trades: ClosedTrades;
  /** The cell of each member, `count` where it is in none. */
  readonly of: Int32Array;
  /** The place of each member; null: they are all, in their order. */
  readonly places: Int32Array | null;
  readonly count: number;
  /** How many are in each, where that is known. */
  readonly counts?: Int32Array;
  /** Where other cells were added up already that make up these. */
  readonly totals?: (list: List) => Float64Array;
}

export function cellsOf({ trades, of, places, count, totals, counts = countsOf(of, count) }: Asked): Cells {
  const members = places === null ? trades : lazyTrades(trades, of.length, () => places);
  const cells = { of, count };
  const added: Partial<Record<List, Float64Array>> = {};
  const totalsOf = (list: List) => (added[list] ??= totals?.(list) ?? addedUp(members, list, cells));
  const spreads = new Map<FromTotals, Float64Array>();
  let sorted: Int32Array[] | null = null;
  return { totals: totalsOf, trades: tradesOf };

  function tradesOf(cell: number): ClosedTrades {
    return lazyTrades(trades, counts[cell] as number, () => (sorted ??= placesInCells())[cell] as Int32Array, {
      totals: (list) => readTotals(totalsOf(list), cell * NUMBERS, emptyTotals()),
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
    const numbers = totalsOf(from.list);
    const slopes = new Float64Array((count + 1) * NUMBERS);
    const spreads = new Float64Array(count).fill(Number.NaN);
    let isTold = true;
    for (let cell = 0; cell < count; cell++) {
      const totals = readTotals(numbers, cell * NUMBERS, emptyTotals());
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
    const numbers = totalsOf(list);
    return Float64Array.from({ length: count }, (_, cell) => {
      const { all } = readTotals(numbers, cell * NUMBERS, emptyTotals());
      return spreadOfMoves(all.count, moves[2 * cell] as number, moves[2 * cell + 1] as number) ?? Number.NaN;
    });
  }

  /** In the order they have. */
  function placesInCells(): Int32Array[] {
    const ends = new Int32Array(count + 1);
    for (let cell = 0; cell < count; cell++) ends[cell + 1] = (ends[cell] as number) + (counts[cell] as number);
    const all = new Int32Array(of.length);
    for (let from = 0; from < of.length; from += PORTION) sortPortion({ all, ends, of, places }, from, Math.min(of.length, from + PORTION));
    return Array.from(counts, (n, cell) => all.subarray((ends[cell] as number) - n, ends[cell]));
  }
}

interface Sorted {
  readonly all: Int32Array;
  readonly ends: Int32Array;
  readonly of: Int32Array;
  readonly places: Int32Array | null;
}

/** What is in no cell comes behind all others. */
function sortPortion({ all, ends, of, places }: Sorted, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const cell = of[at] as number;
    const end = ends[cell] as number;
    all[end] = places ? (places[at] as number) : at;
    ends[cell] = end + 1;
  }
}

const NOTHING = new Float64Array(NUMBERS).fill(Number.NaN);

function countsOf(of: Int32Array, count: number): Int32Array {
  const counts = new Int32Array(count + 1);
  for (let from = 0; from < of.length; from += PORTION) countPortion(counts, of, from, Math.min(of.length, from + PORTION));
  return counts.subarray(0, count);
}
