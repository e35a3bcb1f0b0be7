import type { ClosedTrades } from '../../domain/metrics/figures.ts';
import { slopesAt, spreadOfMoves, spreadOfSums } from '../../domain/metrics/spread-of-means.ts';
import { emptyTotals, type FromTotals, type List, NUMBERS, readTotals } from '../../domain/metrics/totals.ts';
import { PORTION } from '../../domain/portion.ts';
import { countPortion } from './count-portion.ts';

/** Trades in the cells of a report, added up for all cells in one look. */
export interface Cells {
  readonly counts: Int32Array;
  readonly totals: (list: List) => Float64Array;
  trades(cell: number): ClosedTrades;
}
interface Asked {
  readonly trades: ClosedTrades;
  /** The cell of each member, -1 where it is in none. */
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
  const added: Partial<Record<List, Float64Array>> = {};
  const totalsOf = (list: List) => (added[list] ??= totals?.(list) ?? addUp(list));
  const spreads = new Map<FromTotals, Float64Array>();
  let members: Int32Array[] | null = null;
  let starts: Int32Array | null = null;
  const isNet = trades.areGross ? 0 : 1;
  return { counts, totals: totalsOf, trades: tradesOf };

  function tradesOf(cell: number): ClosedTrades {
    return lazily(trades, counts[cell] as number, () => (members ??= membersOf())[cell] as Int32Array, {
      totals: (list) => readTotals(totalsOf(list), cell * NUMBERS, emptyTotals()),
      spread(from) {
        const known = spreads.get(from) ?? spreadsOf(from);
        spreads.set(from, known);
        const spread = known[cell] as number;
        return Number.isNaN(spread) ? null : spread;
      },
    });
  }

  function addUp(list: List): Float64Array {
    const numbers = new Float64Array(count * NUMBERS);
    const own = listsOf(list);
    for (let from = 0; from < of.length; from += PORTION) addPortion(numbers, own, from, Math.min(of.length, from + PORTION));
    return numbers;
  }

  function listsOf(list: List): Lists {
    return { starts: startsOf(), places, values: trades[list], seconds: list === 'costs' ? trades.results : null, added: isNet };
  }

  /** Of each member where its sums begin: those of its outcome, in its cell; -1 where it is in none. */
  function startsOf(): Int32Array {
    if (starts) return starts;
    starts = new Int32Array(of.length);
    for (let from = 0; from < of.length; from += PORTION)
      startPortion(starts, { of, places, outcomes: trades.outcomes }, from, Math.min(of.length, from + PORTION));
    return starts;
  }

  /** Each cell moves by slopes of its own. */
  function spreadsOf(from: FromTotals): Float64Array {
    const numbers = totalsOf(from.list);
    const slopes = new Float64Array(count * NUMBERS);
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
    const moves = new Float64Array(count * NUMBERS);
    const own = listsOf(list);
    for (let from = 0; from < of.length; from += PORTION) movePortion(moves, slopes, own, from, Math.min(of.length, from + PORTION));
    return Float64Array.from({ length: count }, (_, cell) => {
      const { all } = readTotals(moves, cell * NUMBERS, emptyTotals());
      return spreadOfMoves(all.count, all.sum, all.second) ?? Number.NaN;
    });
  }

  /** The places in each cell, in the order they have. */
  function membersOf(): Int32Array[] {
    const ends = new Int32Array(count);
    let sum = 0;
    for (let cell = 0; cell < count; cell++) {
      ends[cell] = sum;
      sum += counts[cell] as number;
    }
    const sorted = new Int32Array(sum);
    for (let from = 0; from < of.length; from += PORTION)
      sortPortion({ sorted, ends, of, places }, from, Math.min(of.length, from + PORTION));
    return Array.from(ends, (end, cell) => sorted.subarray(end - (counts[cell] as number), end));
  }
}

interface Sorted {
  readonly sorted: Int32Array;
  readonly ends: Int32Array;
  readonly of: Int32Array;
  readonly places: Int32Array | null;
}

function sortPortion({ sorted, ends, of, places }: Sorted, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const cell = of[at] as number;
    if (cell < 0) continue;
    const end = ends[cell] as number;
    sorted[end] = places ? (places[at] as number) : at;
    ends[cell] = end + 1;
  }
}

/** Of each member where its sums begin and where it stands, and what is added up. */
interface Lists {
  readonly starts: Int32Array;
  readonly places: Int32Array | null;
  readonly values: ArrayLike<number>;
  /** Of costs, what was earned; else values are squared. */
  readonly seconds: ArrayLike<number> | null;
  readonly added: number;
}

function startPortion(
  starts: Int32Array,
  { of, places, outcomes }: { of: Int32Array; places: Int32Array | null; outcomes: ArrayLike<number> },
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at++) {
    const cell = of[at] as number;
    starts[at] = cell < 0 ? -1 : cell * NUMBERS + ((outcomes[places ? (places[at] as number) : at] as number) + 1) * 3;
  }
}

function addPortion(numbers: Float64Array, { starts, places, values, seconds, added }: Lists, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const start = starts[at] as number;
    if (start < 0) continue;
    const place = places ? (places[at] as number) : at;
    const value = values[place] as number;
    if (Number.isNaN(value)) continue;
    numbers[start] = (numbers[start] as number) + 1;
    numbers[start + 1] = (numbers[start + 1] as number) + value;
    numbers[start + 2] = (numbers[start + 2] as number) + (seconds ? (seconds[place] as number) + added * value : value * value);
  }
}

function movePortion(moves: Float64Array, slopes: Float64Array, lists: Lists, from: number, to: number): void {
  const { starts, places, values, seconds, added } = lists;
  for (let at = from; at < to; at++) {
    const start = starts[at] as number;
    if (start < 0) continue;
    const place = places ? (places[at] as number) : at;
    const value = values[place] as number;
    if (Number.isNaN(value)) continue;
    const second = seconds ? (seconds[place] as number) + added * value : value * value;
    const move = (slopes[start] as number) + (slopes[start + 1] as number) * value + (slopes[start + 2] as number) * second;
    moves[start] = (moves[start] as number) + 1;
    moves[start + 1] = (moves[start + 1] as number) + move;
    moves[start + 2] = (moves[start + 2] as number) + move * move;
  }
}

const NOTHING = new Float64Array(NUMBERS).fill(Number.NaN);

function countsOf(of: Int32Array, count: number): Int32Array {
  const counts = new Int32Array(count);
  for (let from = 0; from < of.length; from += PORTION) countPortion(counts, of, from, Math.min(of.length, from + PORTION));
  return counts;
}

/** Taken one list at a time, when somebody looks at it. */
function lazily(
  from: ClosedTrades,
  length: number,
  places: () => Int32Array,
  together: NonNullable<ClosedTrades['together']>,
): ClosedTrades {
  const taken: Partial<Record<List | 'outcomes', Float64Array>> = {};
  const take = (list: List | 'outcomes') => (taken[list] ??= takeValues(from[list], places()));
  return {
    length,
    areGross: from.areGross === true,
    get results() {
      return take('results');
    },
    get outcomes() {
      return take('outcomes');
    },
    get costs() {
      return take('costs');
    },
    get multiples() {
      return take('multiples');
    },
    get held() {
      return take('held');
    },
    together,
  };
}

function takeValues(values: ArrayLike<number>, places: Int32Array): Float64Array {
  const own = new Float64Array(places.length);
  for (let at = 0; at < places.length; at++) own[at] = values[places[at] as number] as number;
  return own;
}
