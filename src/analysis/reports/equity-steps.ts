import { sum } from '../../domain/statistics/sum.ts';
import { radixOrder } from '../radix-order.ts';
import type { Study } from '../study.ts';
import { eachResult } from './each-result.ts';
import { realisedByDay } from './realised-by-day.ts';
import type { DaySpan } from './realised-days.ts';

/** What a curve is added up from, in order. */
export interface EquitySteps {
  readonly days: readonly number[];
  /** null: of whole days, or of exits whose hour is not known. */
  readonly at: readonly (number | null)[];
  readonly net: readonly number[];
  readonly r: readonly number[];
  /** How many trades each closed. */
  readonly trades: readonly number[];
  readonly exits: number;
  /** Of these, whose trade has a known risk: a curve in R is made of them alone. */
  readonly withRisk: number;
}

export function stepsByDay(study: Study, span: DaySpan): EquitySteps {
  const days = realisedByDay(study, span);
  return {
    days: days.map(({ day }) => day),
    at: days.map(() => null),
    net: days.map(({ net }) => net),
    r: days.map(({ r }) => r),
    trades: days.map(({ trades }) => trades),
    exits: sum(days.map(({ exits }) => exits)),
    withRisk: sum(days.map(({ withRisk }) => withRisk)),
  };
}

/** In the order of the clock, whichever day an account calls it. */
export function stepsByExit(study: Study, span: DaySpan): EquitySteps {
  const { columns, convert, conventions } = study;
  const { of } = columns.trades;
  const exits = columns.exits.of;
  const found = new Int32Array(columns.exits.length);
  let count = 0;
  const tradeOf = new Int32Array(columns.exits.length);
  eachResult(study, study.money, span, (exit, slot) => {
    tradeOf[exit] = slot;
    found[count++] = exit;
  });
  const order = radixOrder(found.subarray(0, count), exits.at);
  const closes = lastOfEach(study, order, tradeOf);
  const steps = { days: [] as number[], at: [] as (number | null)[], net: [] as number[], r: [] as number[], trades: [] as number[] };
  let withRisk = 0;
  let latest = Number.NEGATIVE_INFINITY;
  for (const exit of order) {
    const slot = tradeOf[exit] as number;
    const day = exits.day[exit] as number;
    const risk = of.risk[slot] as number;
    if (risk > 0) withRisk++;
    // Accounts name their days by their own clocks: what a balance is looked up by never goes back.
    latest = Math.max(latest, day);
    steps.days.push(latest);
    steps.at.push(of.byDay[slot] === 1 ? null : (exits.at[exit] as number));
    steps.net.push(convert(exits[conventions.statisticsUse][exit] as number, exits.account[exit] as number, day));
    steps.r.push(risk > 0 ? (exits.net[exit] as number) / risk : 0);
    steps.trades.push(closes[exit] as number);
  }
  return { ...steps, exits: order.length, withRisk };
}

/** 1: this exit closed its trade. */
function lastOfEach({ columns, trades }: Study, order: Int32Array, tradeOf: Int32Array): Uint8Array {
  const last = new Int32Array(columns.trades.length).fill(-1);
  const isCounted = new Uint8Array(columns.trades.length);
  for (const slot of trades.slots) isCounted[slot] = 1;
  for (const exit of order) last[tradeOf[exit] as number] = exit;
  const closes = new Uint8Array(columns.exits.length);
  for (const [slot, exit] of last.entries()) if (exit >= 0 && isCounted[slot] === 1) closes[exit] = 1;
  return closes;
}
