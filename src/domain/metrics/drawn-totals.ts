import { after, DRAWS, next, placeOf, startOf } from '../statistics/intervals/draw.ts';
import { sum } from '../statistics/sum.ts';
import type { ClosedTrades } from './figures.ts';
import { EVEN, LOST, WON } from './outcomes.ts';
import { NUMBERS } from './partition.ts';
import type { List } from './totals.ts';

/** What a list adds up to in each draw from its trades, side by side: drawn once for all statistics of a list. */
export function drawnTotals(trades: ClosedTrades, list: List, seed: number): Float64Array {
  const key = `${list} ${seed}`;
  const own = kept.get(trades) ?? new Map<string, Float64Array>();
  kept.set(trades, own);
  const known = own.get(key);
  if (known) return known;
  const drawn = drawAll(trades, list, seed);
  own.set(key, drawn);
  return drawn;
}

const kept = new WeakMap<ClosedTrades, Map<string, Float64Array>>();

function drawAll(trades: ClosedTrades, list: List, seed: number): Float64Array {
  const numbers = new Float64Array(DRAWS * NUMBERS);
  const groups = byOutcome(trades, list);
  const n = sum(groups.map(({ drawn }) => drawn.length));
  const states = Int32Array.of(startOf(seed), after(startOf(seed), HALF * n));
  const counts = new Int32Array(n);
  for (let each = 0; each < HALF; each++) {
    counts.fill(0);
    countTwo(counts, states, n);
    for (let at = 0; at < groups.length; at++) addTwo(numbers, each * NUMBERS + at * 3, counts, groups[at] as Group);
  }
  return numbers;
}

/** A draw of each half at a time: two that do not wait for each other take little longer than one. */
const HALF = DRAWS / 2;

interface Group {
  /** As which each is drawn, of all that are known. */
  readonly drawn: Uint16Array;
  readonly values: Float64Array;
  readonly seconds: Float64Array;
}

function byOutcome(trades: ClosedTrades, list: List): Group[] {
  const { outcomes, results, areGross } = trades;
  const all = trades[list];
  const groups = [LOST, EVEN, WON].map(() => ({ drawn: [] as number[], values: [] as number[], seconds: [] as number[] }));
  let n = 0;
  for (let at = 0; at < trades.length; at++) {
    const value = all[at] as number;
    if (Number.isNaN(value)) continue;
    const { drawn, values, seconds } = groups[(outcomes[at] as number) - LOST] as (typeof groups)[number];
    drawn.push(n++);
    values.push(value);
    seconds.push(list === 'costs' ? (results[at] as number) + (areGross ? 0 : value) : value ** 2);
  }
  return groups.map(({ drawn, values, seconds }) => ({
    drawn: Uint16Array.from(drawn),
    values: Float64Array.from(values),
    seconds: Float64Array.from(seconds),
  }));
}

/** How often each is drawn: in one draw in the lower half of its number, in the other in the upper half. */
function countTwo(counts: Int32Array, states: Int32Array, n: number): void {
  let first = states[0] as number;
  let second = states[1] as number;
  for (let at = 0; at < n; at++) {
    first = next(first);
    second = next(second);
    const one = placeOf(first, n);
    const other = placeOf(second, n);
    counts[one] = (counts[one] as number) + 1;
    counts[other] = (counts[other] as number) + UPPER;
  }
  states[0] = first;
  states[1] = second;
}
/** No more are drawn than fit in one half. */
const BITS = 16;
const UPPER = 2 ** BITS;
const LOWER = UPPER - 1;

function addTwo(numbers: Float64Array, start: number, counts: Int32Array, { drawn, values, seconds }: Group): void {
  let both = 0;
  let [sum, second] = [0, 0];
  let [otherSum, otherSecond] = [0, 0];
  for (let at = 0; at < drawn.length; at++) {
    const own = counts[drawn[at] as number] as number;
    const times = own & LOWER;
    const others = own >>> BITS;
    both += own;
    sum += times * (values[at] as number);
    second += times * (seconds[at] as number);
    otherSum += others * (values[at] as number);
    otherSecond += others * (seconds[at] as number);
  }
  numbers[start] = both & LOWER;
  numbers[start + 1] = sum;
  numbers[start + 2] = second;
  numbers[start + HALF * NUMBERS] = both >>> BITS;
  numbers[start + HALF * NUMBERS + 1] = otherSum;
  numbers[start + HALF * NUMBERS + 2] = otherSecond;
}
