import { radixOrder } from '../radix-order.ts';
import type { Study } from '../study.ts';
import { realisedByDay } from './realised-by-day.ts';
import { type DaySpan, eachExit } from './realised-days.ts';

/** What a curve is added up from, in order. */
export interface EquitySteps {
  readonly days: readonly number[];
  /** null: of whole days, or of exits whose hour is not known. */
  readonly at: readonly (number | null)[];
  readonly net: readonly number[];
  readonly r: readonly number[];
  /** How many trades each closed. */
  readonly trades: readonly number[];
}

export function stepsByDay(study: Study, span: DaySpan): EquitySteps {
  const days = realisedByDay(study, span);
  return {
    days: days.map(({ day }) => day),
    at: days.map(() => null),
    net: days.map(({ net }) => net),
    r: days.map(({ r }) => r),
    trades: days.map(({ trades }) => trades),
  };
}

/** In the order of the clock, whichever day an account calls it. */
export function stepsByExit(study: Study, span: DaySpan): EquitySteps {
  const { columns, convert, conventions } = study;
  const { of } = columns.trades;
  const exits = columns.exits.of;
  const slots: number[] = [];
  const tradeOf: number[] = [];
  eachExit(columns, study.money, span, (exit, slot) => {
    const net = convert(exits[conventions.statisticsUse][exit] as number, of.account[slot] as number, exits.day[exit] as number);
    if (Number.isNaN(net)) return;
    tradeOf[exit] = slot;
    slots.push(exit);
  });
  const order = radixOrder(Int32Array.from(slots), exits.at);
  const closes = lastOfEach(study, order, tradeOf);
  const steps = { days: [] as number[], at: [] as (number | null)[], net: [] as number[], r: [] as number[], trades: [] as number[] };
  let latest = Number.NEGATIVE_INFINITY;
  for (const exit of order) {
    const slot = tradeOf[exit] as number;
    const day = exits.day[exit] as number;
    const risk = of.risk[slot] as number;
    // Accounts name their days by their own clocks: what a balance is looked up by never goes back.
    latest = Math.max(latest, day);
    steps.days.push(latest);
    steps.at.push(of.byDay[slot] === 1 ? null : (exits.at[exit] as number));
    steps.net.push(convert(exits[conventions.statisticsUse][exit] as number, of.account[slot] as number, day));
    steps.r.push(risk > 0 ? (exits.net[exit] as number) / risk : 0);
    steps.trades.push(closes.has(exit) ? 1 : 0);
  }
  return steps;
}

function lastOfEach({ columns, trades }: Study, order: Int32Array, tradeOf: readonly number[]): ReadonlySet<number> {
  const isCounted = new Uint8Array(columns.trades.length);
  for (const slot of trades.slots) isCounted[slot] = 1;
  const last = new Map<number, number>();
  for (const exit of order) if (isCounted[tradeOf[exit] as number] === 1) last.set(tradeOf[exit] as number, exit);
  return new Set(last.values());
}
