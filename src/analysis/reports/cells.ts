import type { ClosedTrades } from '../../domain/metrics/figures.ts';
import { slopesAt, spreadOfMoves, spreadOfSums } from '../../domain/metrics/spread-of-means.ts';
import { emptyTotals, type FromTotals, type List, NUMBERS, readTotals } from '../../domain/metrics/totals.ts';

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
    const [values, seconds, sums] = [trades[list], list === 'costs' ? trades.results : null, sumsOf()];
    const added = trades.areGross ? 0 : 1;
    for (let at = 0; at < sums.length; at++) {
      const to = sums[at] as number;
      if (to < 0) continue;
      const place = places ? (places[at] as number) : at;
      const value = values[place] as number;
      if (Number.isNaN(value)) continue;
      numbers[to] = (numbers[to] as number) + 1;
      numbers[to + 1] = (numbers[to + 1] as number) + value;
      numbers[to + 2] = (numbers[to + 2] as number) + (seconds ? (seconds[place] as number) + added * value : value * value);
    }
    return numbers;
  }

  /** Of each member where its sums begin: those of its outcome, in its cell; -1 where it is in none. */
  function sumsOf(): Int32Array {
    if (starts) return starts;
    const { outcomes } = trades;
    const own = new Int32Array(of.length);
    for (let at = 0; at < of.length; at++) {
      const cell = of[at] as number;
      own[at] = cell < 0 ? -1 : cell * NUMBERS + ((outcomes[places ? (places[at] as number) : at] as number) + 1) * 3;
    }
    starts = own;
    return own;
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
    const [values, seconds, sums] = [trades[list], list === 'costs' ? trades.results : null, sumsOf()];
    const added = trades.areGross ? 0 : 1;
    const moves = new Float64Array(count * 3);
    for (let at = 0; at < sums.length; at++) {
      const to = sums[at] as number;
      if (to < 0) continue;
      const place = places ? (places[at] as number) : at;
      const value = values[place] as number;
      if (Number.isNaN(value)) continue;
      const second = seconds ? (seconds[place] as number) + added * value : value * value;
      const move = (slopes[to] as number) + (slopes[to + 1] as number) * value + (slopes[to + 2] as number) * second;
      const cell = (of[at] as number) * 3;
      moves[cell] = (moves[cell] as number) + 1;
      moves[cell + 1] = (moves[cell + 1] as number) + move;
      moves[cell + 2] = (moves[cell + 2] as number) + move * move;
    }
    return Float64Array.from({ length: count }, (_, cell) => {
      const [n, moved, squared] = moves.subarray(cell * 3, cell * 3 + 3) as unknown as [number, number, number];
      return spreadOfMoves(n, moved, squared) ?? Number.NaN;
    });
  }

  /** The places in each cell, in the order they have. */
  function membersOf(): Int32Array[] {
    const lists = Array.from(counts, (size) => new Int32Array(size));
    const next = new Int32Array(count);
    for (let at = 0; at < of.length; at++) {
      const cell = of[at] as number;
      if (cell < 0) continue;
      const to = next[cell] as number;
      (lists[cell] as Int32Array)[to] = places ? (places[at] as number) : at;
      next[cell] = to + 1;
    }
    return lists;
  }
}

const NOTHING = new Float64Array(NUMBERS).fill(Number.NaN);

function countsOf(of: Int32Array, count: number): Int32Array {
  const counts = new Int32Array(count);
  for (let at = 0; at < of.length; at++) {
    const cell = of[at] as number;
    if (cell >= 0) counts[cell] = (counts[cell] as number) + 1;
  }
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
