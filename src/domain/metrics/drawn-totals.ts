import { DRAWS, draw, startOf } from '../statistics/intervals/draw.ts';
import type { ClosedTrades } from './figures.ts';
import { type List, NUMBERS } from './totals.ts';

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
  const places = new Uint8Array(trades.length);
  const values = new Float64Array(trades.length);
  const seconds = new Float64Array(trades.length);
  const added = trades.areGross ? 0 : 1;
  let n = 0;
  for (let at = 0; at < trades.length; at++) {
    const value = trades[list][at] as number;
    if (Number.isNaN(value)) continue;
    places[n] = ((trades.outcomes[at] as number) + 1) * 3;
    values[n] = value;
    seconds[n] = list === 'costs' ? (trades.results[at] as number) + added * value : value * value;
    n++;
  }
  const drawn = new Uint16Array(n);
  const numbers = new Float64Array(DRAWS * NUMBERS);
  const taken: Taken = { drawn, places, values, seconds };
  let state = startOf(seed);
  for (let each = 0; each < DRAWS; each++) {
    state = draw(drawn, n, state);
    addDrawn(numbers, each * NUMBERS, taken, n);
  }
  return numbers;
}

interface Taken {
  readonly drawn: Uint16Array;
  readonly places: Uint8Array;
  readonly values: Float64Array;
  readonly seconds: Float64Array;
}

function addDrawn(numbers: Float64Array, start: number, { drawn, places, values, seconds }: Taken, n: number): void {
  for (let at = 0; at < n; at++) {
    const taken = drawn[at] as number;
    const place = start + (places[taken] as number);
    numbers[place] = (numbers[place] as number) + 1;
    numbers[place + 1] = (numbers[place + 1] as number) + (values[taken] as number);
    numbers[place + 2] = (numbers[place + 2] as number) + (seconds[taken] as number);
  }
}
