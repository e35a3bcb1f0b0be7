import { addedUp } from './added-up.ts';
import type { ClosedTrades } from './figures.ts';
import type { Partition } from './partition.ts';

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

export const PLACE_OF_LOST = 0;
export const PLACE_OF_EVEN = 3;
export const PLACE_OF_WON = 6;

/** Added up once for all statistics that ask. */
export function totalsOf(trades: ClosedTrades, list: List): Totals {
  if (trades.together) return trades.together.totals(list);
  const known = kept.get(trades)?.[list];
  if (known) return known;
  const totals = readTotals(addedUp(trades, list, wholeOf(trades)), 0, emptyTotals());
  kept.set(trades, { ...kept.get(trades), [list]: totals });
  return totals;
}

const kept = new WeakMap<ClosedTrades, Partial<Record<List, Totals>>>();

/** The same each time: what was added up of them is remembered by it. */
function wholeOf(trades: ClosedTrades): Partition {
  const whole = wholes.get(trades) ?? { count: 1 };
  wholes.set(trades, whole);
  return whole;
}

const wholes = new WeakMap<ClosedTrades, Partition>();

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
