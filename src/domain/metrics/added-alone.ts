import { PORTION } from '../portion.ts';
import type { ClosedTrades } from './figures.ts';
import { type CellsIn, cellsIn, NUMBERS, type Partition } from './partition.ts';
import type { List } from './totals.ts';

/** A list by itself, added up for all cells; what is not known is in no sum. */
export function addedAlone(trades: ClosedTrades, list: List, cells: Partition): Float64Array {
  const numbers = new Float64Array((cells.count + 1) * NUMBERS);
  const look = lookAt(trades, list, cells);
  const add = list === 'costs' && !cells.of ? addCostsOfAll : addPortion;
  for (let from = 0; from < trades.length; from += PORTION) add(numbers, look, from, Math.min(trades.length, from + PORTION));
  return numbers.subarray(0, cells.count * NUMBERS);
}

/** How far each trade moves a statistic by slopes of its cell: of each cell the sum of that, and of its squares. */
export function movesOf(trades: ClosedTrades, list: List, cells: Partition, slopes: Float64Array): Float64Array {
  const moves = new Float64Array((cells.count + 1) * 2);
  const look = lookAt(trades, list, cells);
  for (let from = 0; from < trades.length; from += PORTION) movePortion(moves, look, slopes, from, Math.min(trades.length, from + PORTION));
  return moves;
}

interface Look extends CellsIn {
  readonly outcomes: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  /** Of costs, what was earned; else values are squared. */
  readonly seconds: ArrayLike<number> | null;
  readonly added: number;
}

function lookAt(trades: ClosedTrades, list: List, cells: Partition): Look {
  const { outcomes, results, areGross } = trades;
  const { of, cellOf, mask } = cellsIn(cells);
  return { of, cellOf, mask, outcomes, values: trades[list], seconds: list === 'costs' ? results : null, added: areGross ? 0 : 1 };
}

function addPortion(numbers: Float64Array, look: Look, from: number, to: number): void {
  const { of, cellOf, mask, outcomes, values, seconds, added } = look;
  for (let at = from; at < to; at++) {
    const value = values[at] as number;
    if (Number.isNaN(value)) continue;
    const start = Math.imul(Math.imul(cellOf[of[at & mask] as number] as number, 3) + (outcomes[at] as number) + 1, 3);
    numbers[start] = (numbers[start] as number) + 1;
    numbers[start + 1] = (numbers[start + 1] as number) + value;
    numbers[start + 2] = (numbers[start + 2] as number) + (seconds ? (seconds[at] as number) + added * value : value * value);
  }
}

/** Beyond what is read of the one cell there is; known to the loop, as what is imported is not. */
const NOWHERE = NUMBERS;

/** The same without cells, which every summary asks: to look for them takes as long again. */
function addCostsOfAll(numbers: Float64Array, { outcomes, values, seconds, added }: Look, from: number, to: number): void {
  const results = seconds as ArrayLike<number>;
  for (let at = from; at < to; at++) {
    const value = values[at] as number;
    const start = Number.isNaN(value) ? NOWHERE : Math.imul((outcomes[at] as number) + 1, 3);
    numbers[start] = (numbers[start] as number) + 1;
    numbers[start + 1] = (numbers[start + 1] as number) + value;
    numbers[start + 2] = (numbers[start + 2] as number) + (results[at] as number) + added * value;
  }
}

function movePortion(moves: Float64Array, look: Look, slopes: Float64Array, from: number, to: number): void {
  const { of, cellOf, mask, outcomes, values, seconds, added } = look;
  for (let at = from; at < to; at++) {
    const value = values[at] as number;
    if (Number.isNaN(value)) continue;
    const cell = cellOf[of[at & mask] as number] as number;
    const start = Math.imul(Math.imul(cell, 3) + (outcomes[at] as number) + 1, 3);
    const second = seconds ? (seconds[at] as number) + added * value : value * value;
    const move = (slopes[start] as number) + (slopes[start + 1] as number) * value + (slopes[start + 2] as number) * second;
    moves[2 * cell] = (moves[2 * cell] as number) + move;
    moves[2 * cell + 1] = (moves[2 * cell + 1] as number) + move * move;
  }
}
