import { PORTION } from '../portion.ts';
import { addedAlone } from './added-alone.ts';
import type { ClosedTrades } from './figures.ts';
import { KINDS, kindsOf } from './kinds-of.ts';
import { type CellsIn, cellsIn, NUMBERS, type Partition } from './partition.ts';
import type { List } from './totals.ts';

/** One list, added up for all cells in one look: the numbers of each, side by side. */
export function addedUp(trades: ClosedTrades, list: List, cells: Partition): Float64Array {
  return list === 'costs' || list === 'held' ? addedAlone(trades, list, cells) : pick(sumsOf(trades, cells), list, cells.count);
}

/** Who asks for results asks for R: both are added up in one look. */
function sumsOf(trades: ClosedTrades, cells: Partition): Float64Array {
  const known = kept.get(cells);
  if (known) return known;
  const sums = new Float64Array((cells.count + 1) * KINDS * SUMS);
  const { of, cellOf, mask } = cellsIn(cells);
  const startOf = cellOf.map((cell) => cell * KINDS * SUMS);
  const look: Look = { of, startOf, mask, kinds: kindsOf(trades), results: trades.results, multiples: trades.multiples };
  for (let from = 0; from < trades.length; from += PORTION) addPortion(sums, look, from, Math.min(trades.length, from + PORTION));
  kept.set(cells, sums);
  return sums;
}

const kept = new WeakMap<Partition, Float64Array>();
/** How many, results, their squares, R, their squares. */
const SUMS = 5;

interface Look extends Omit<CellsIn, 'cellOf'> {
  /** Where the sums of a cell begin. */
  readonly startOf: Int32Array;
  readonly kinds: Int8Array;
  readonly results: ArrayLike<number>;
  readonly multiples: ArrayLike<number>;
}

/** Nobody guesses how the next one ended: what differs is where it is added, not whether. What is not known goes where nobody looks. */
function addPortion(sums: Float64Array, { of, startOf, mask, kinds, results, multiples }: Look, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const start = (startOf[of[at & mask] as number] as number) + Math.imul(kinds[at] as number, SUMS);
    const result = results[at] as number;
    const multiple = multiples[at] as number;
    sums[start] = (sums[start] as number) + 1;
    sums[start + 1] = (sums[start + 1] as number) + result;
    sums[start + 2] = (sums[start + 2] as number) + result * result;
    sums[start + 3] = (sums[start + 3] as number) + multiple;
    sums[start + 4] = (sums[start + 4] as number) + multiple * multiple;
  }
}

/** What sums of kinds say of one list. */
function pick(sums: Float64Array, list: 'results' | 'multiples', count: number): Float64Array {
  const numbers = new Float64Array(count * NUMBERS);
  const first = list === 'results' ? 1 : 3;
  for (let cell = 0; cell < count; cell++) {
    for (let outcome = 0; outcome < OUTCOMES; outcome++) {
      const unknown = (cell * KINDS + outcome) * SUMS;
      const known = unknown + OUTCOMES * SUMS;
      const into = cell * NUMBERS + outcome * 3;
      for (const [at, from] of [0, first, first + 1].entries())
        numbers[into + at] = (sums[known + from] as number) + (list === 'results' ? (sums[unknown + from] as number) : 0);
    }
  }
  return numbers;
}
const OUTCOMES = 3;
