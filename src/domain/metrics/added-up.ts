import { PORTION } from '../portion.ts';
import { addedAlone } from './added-alone.ts';
import type { ClosedTrades } from './figures.ts';
import { KINDS, kindsOf } from './kinds-of.ts';
import { cellsIn, NUMBERS, type Partition } from './partition.ts';
import type { List } from './totals.ts';

/** One list, added up for all cells in one look: the numbers of each, side by side. */
export function addedUp(trades: ClosedTrades, list: List, cells: Partition): Float64Array {
  return list === 'costs' || list === 'held' ? addedAlone(trades, list, cells) : pick(sumsOf(trades, cells), list, cells.count);
}

/** How many of the trades are in each group. Who asks that asks for sums next: they are added up in the same look. */
export function countsByGroup(trades: ClosedTrades, of: Int32Array, count: number): Int32Array {
  const sums = sumsByGroup(trades, of, count);
  return Int32Array.from({ length: count }, (_, group) => {
    let n = 0;
    for (let kind = 0; kind < KINDS; kind++) n += sums[group * WIDTH + kind * SUMS] as number;
    return n;
  });
}

/** With more groups than these it costs less to add up the cells that are shown. */
export const MOST_GROUPS = 2 ** 12;

/** Who asks for results asks for R: both are added up in one look. */
function sumsOf(trades: ClosedTrades, cells: Partition): Float64Array {
  const known = kept.get(cells);
  if (known) return known;
  const { of, cellOf, count } = cells;
  const sums = !of
    ? sumsOfAll(trades)
    : cellOf && cellOf.length <= MOST_GROUPS
      ? folded(sumsByGroup(trades, of, cellOf.length), cellOf, count)
      : sumsByCell(trades, of, cellsIn(cells).cellOf, count);
  kept.set(cells, sums);
  return sums;
}

const kept = new WeakMap<Partition, Float64Array>();
/** How many, results, their squares, R, their squares. */
const SUMS = 5;
const WIDTH = KINDS * SUMS;

function sumsByGroup(trades: ClosedTrades, of: Int32Array, count: number): Float64Array {
  const own = byGroup.get(trades) ?? new WeakMap<Int32Array, Float64Array>();
  byGroup.set(trades, own);
  const sums = own.get(of) ?? sumsByCell(trades, of, cellsIn({ of, count }).cellOf, count);
  own.set(of, sums);
  return sums;
}

const byGroup = new WeakMap<ClosedTrades, WeakMap<Int32Array, Float64Array>>();

function folded(sums: Float64Array, cellOf: Int32Array, count: number): Float64Array {
  const cells = new Float64Array((count + 1) * WIDTH);
  for (let group = 0; group < cellOf.length; group++) {
    const [from, into] = [group * WIDTH, (cellOf[group] as number) * WIDTH];
    for (let at = 0; at < WIDTH; at++) cells[into + at] = (cells[into + at] as number) + (sums[from + at] as number);
  }
  return cells;
}

function sumsByCell(trades: ClosedTrades, of: Int32Array, cellOf: Int32Array, count: number): Float64Array {
  const sums = new Float64Array((count + 1) * WIDTH);
  const { kinds, results, multiples } = lookAt(trades);
  const look: LookByCell = { of, startOf: cellOf.map((cell) => cell * WIDTH), kinds, results, multiples };
  for (let from = 0; from < trades.length; from += PORTION) addPortion(sums, look, from, Math.min(trades.length, from + PORTION));
  return sums;
}

function sumsOfAll(trades: ClosedTrades): Float64Array {
  const sums = new Float64Array(WIDTH);
  const look = lookAt(trades);
  for (let from = 0; from < trades.length; from += PORTION) addPortionOfAll(sums, look, from, Math.min(trades.length, from + PORTION));
  return sums;
}

interface Look {
  readonly kinds: Int8Array;
  readonly results: ArrayLike<number>;
  readonly multiples: ArrayLike<number>;
}
interface LookByCell extends Look {
  /** Of each trade something that says its cell. */
  readonly of: Int32Array;
  /** Where the sums of that cell begin. */
  readonly startOf: Int32Array;
}
const lookAt = (trades: ClosedTrades): Look => ({ kinds: kindsOf(trades), results: trades.results, multiples: trades.multiples });

/** Nobody guesses how the next one ended: what differs is where it is added, not whether. What is not known goes where nobody looks. */
function addPortion(sums: Float64Array, { of, startOf, kinds, results, multiples }: LookByCell, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const start = (startOf[of[at] as number] as number) + Math.imul(kinds[at] as number, SUMS);
    const result = results[at] as number;
    const multiple = multiples[at] as number;
    sums[start] = (sums[start] as number) + 1;
    sums[start + 1] = (sums[start + 1] as number) + result;
    sums[start + 2] = (sums[start + 2] as number) + result * result;
    sums[start + 3] = (sums[start + 3] as number) + multiple;
    sums[start + 4] = (sums[start + 4] as number) + multiple * multiple;
  }
}

/** The same without cells: to look for them takes as long again. */
function addPortionOfAll(sums: Float64Array, { kinds, results, multiples }: Look, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const start = Math.imul(kinds[at] as number, SUMS);
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
