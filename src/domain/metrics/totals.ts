import { PORTION } from '../portion.ts';
import type { ClosedTrades } from './figures.ts';

/** What can be added up over trades. */
export type List = 'results' | 'costs' | 'multiples' | 'held';

export interface Total {
  /** Of how many it is known. */
  count: number;
  sum: number;
  /** The sum of squares; of costs: what was earned before them. */
  second: number;
}
/** One list added up, told apart by how the trades ended. */
export interface Totals {
  readonly lost: Total;
  readonly even: Total;
  readonly won: Total;
  readonly all: Total;
}

/** A statistic made of sums alone: cells by the hundred and draws by the thousand need nothing else. */
export interface FromTotals {
  readonly list: List;
  of(totals: Totals): number | null;
}

/** Three numbers each for lost, even and won. */
export const NUMBERS = 9;
export const PLACE_OF_LOST = 0;
export const PLACE_OF_EVEN = 3;
export const PLACE_OF_WON = 6;

/** Added up once for all statistics that ask. */
export function totalsOf(trades: ClosedTrades, list: List): Totals {
  const known = kept.get(trades)?.[list];
  if (known) return known;
  const totals = trades.together?.totals(list) ?? readTotals(addUp(trades, list), 0, emptyTotals());
  kept.set(trades, { ...kept.get(trades), [list]: totals });
  return totals;
}

const kept = new WeakMap<ClosedTrades, Partial<Record<List, Totals>>>();

export const emptyTotals = (): Totals => ({ lost: nothing(), even: nothing(), won: nothing(), all: nothing() });
const nothing = (): Total => ({ count: 0, sum: 0, second: 0 });

/** From numbers that lie side by side into what is read by name. */
export function readTotals(numbers: Float64Array, from: number, into: Totals): Totals {
  const { lost, even, won, all } = into;
  lost.count = numbers[from] as number;
  lost.sum = numbers[from + 1] as number;
  lost.second = numbers[from + 2] as number;
  even.count = numbers[from + 3] as number;
  even.sum = numbers[from + 4] as number;
  even.second = numbers[from + 5] as number;
  won.count = numbers[from + 6] as number;
  won.sum = numbers[from + 7] as number;
  won.second = numbers[from + 8] as number;
  all.count = lost.count + even.count + won.count;
  all.sum = lost.sum + even.sum + won.sum;
  all.second = lost.second + even.second + won.second;
  return into;
}

function addUp(trades: ClosedTrades, list: List): Float64Array {
  const numbers = new Float64Array(NUMBERS);
  const lists = { outcomes: trades.outcomes, values: trades[list], seconds: list === 'costs' ? trades.results : null };
  const added = trades.areGross ? 0 : 1;
  for (let from = 0; from < trades.length; from += PORTION)
    addPortion(numbers, { ...lists, added }, from, Math.min(trades.length, from + PORTION));
  return numbers;
}

interface Lists {
  readonly outcomes: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly seconds: ArrayLike<number> | null;
  readonly added: number;
}

function addPortion(numbers: Float64Array, { outcomes, values, seconds, added }: Lists, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const value = values[at] as number;
    if (Number.isNaN(value)) continue;
    const place = ((outcomes[at] as number) + 1) * 3;
    numbers[place] = (numbers[place] as number) + 1;
    numbers[place + 1] = (numbers[place + 1] as number) + value;
    numbers[place + 2] = (numbers[place + 2] as number) + (seconds ? (seconds[at] as number) + added * value : value * value);
  }
}
