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
  const counts = new Uint16Array(2 * n);
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
  const values = trades[list];
  const known = Array.from({ length: trades.length }, (_, at) => at).filter((at) => !Number.isNaN(values[at]));
  const second = (at: number) =>
    list === 'costs' ? (results[at] as number) + (areGross ? 0 : (values[at] as number)) : (values[at] as number) ** 2;
  return [LOST, EVEN, WON].map((outcome) => {
    const drawn = Uint16Array.from(known.keys()).filter((each) => outcomes[known[each] as number] === outcome);
    const own = Array.from(drawn, (each) => known[each] as number);
    return { drawn, values: Float64Array.from(own, (at) => values[at] as number), seconds: Float64Array.from(own, second) };
  });
}

/** How often each is drawn, of both side by side. */
function countTwo(counts: Uint16Array, states: Int32Array, n: number): void {
  let first = states[0] as number;
  let second = states[1] as number;
  for (let at = 0; at < n; at++) {
    first = next(first);
    second = next(second);
    const one = 2 * placeOf(first, n);
    const other = 2 * placeOf(second, n) + 1;
    counts[one] = (counts[one] as number) + 1;
    counts[other] = (counts[other] as number) + 1;
  }
  states[0] = first;
  states[1] = second;
}

function addTwo(numbers: Float64Array, start: number, counts: Uint16Array, { drawn, values, seconds }: Group): void {
  let [count, sum, second] = [0, 0, 0];
  let [otherCount, otherSum, otherSecond] = [0, 0, 0];
  for (let at = 0; at < drawn.length; at++) {
    const times = counts[2 * (drawn[at] as number)] as number;
    const others = counts[2 * (drawn[at] as number) + 1] as number;
    count += times;
    sum += times * (values[at] as number);
    second += times * (seconds[at] as number);
    otherCount += others;
    otherSum += others * (values[at] as number);
    otherSecond += others * (seconds[at] as number);
  }
  numbers[start] = count;
  numbers[start + 1] = sum;
  numbers[start + 2] = second;
  numbers[start + HALF * NUMBERS] = otherCount;
  numbers[start + HALF * NUMBERS + 1] = otherSum;
  numbers[start + HALF * NUMBERS + 2] = otherSecond;
}
