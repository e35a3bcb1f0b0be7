import { sum } from '../../domain/statistics/sum.ts';
import { exitPlaces } from '../exit-places.ts';
import { rOf } from '../money-tests.ts';
import type { Study } from '../study.ts';
import { eachResult } from './each-result.ts';
import { realisedOf } from './realised-by-day.ts';
import type { DaySpan } from './realised-days.ts';

/** What a curve is added up from, in order. */
export interface EquitySteps {
  readonly days: Int32Array;
  /** NaN: of whole days, or of exits whose hour is not known. */
  readonly at: Float64Array;
  readonly net: Float64Array;
  readonly r: Float64Array;
  /** How many trades each closed. */
  readonly trades: Int32Array;
  readonly exits: number;
  /** Of these, whose trade has a known risk: a curve in R is made of them alone. */
  readonly withRisk: number;
}

export function stepsByDay(study: Study, span: DaySpan): EquitySteps {
  const { days, multiples, withRisk } = realisedOf(study, span);
  return {
    days: Int32Array.from(days, ({ day }) => day),
    at: new Float64Array(days.length).fill(Number.NaN),
    net: Float64Array.from(days, ({ net }) => net),
    get r() {
      return multiples();
    },
    trades: Int32Array.from(days, ({ trades }) => trades),
    exits: sum(days.map(({ exits }) => exits)),
    withRisk,
  };
}

/** In the order of the clock, whichever day an account calls it. Lists are made as exits lie, and put in order one after the other. */
export function stepsByExit(study: Study, span: DaySpan): EquitySteps {
  const { columns } = study;
  const { byDay, risk } = columns.trades.of;
  const { at, day, net: nets } = columns.exits.of;
  const { length } = columns.exits;
  const own = { at: new Float64Array(length), net: new Float64Array(length).fill(Number.NaN), r: new Float64Array(length) };
  let [count, withRisk] = [0, 0];
  eachResult(study, study.money, span, (exit, slot, net) => {
    count++;
    own.net[exit] = net;
    own.at[exit] = byDay[slot] === 1 ? Number.NaN : (at[exit] as number);
    const r = rOf(nets[exit] as number, risk[slot] as number);
    if (Number.isNaN(r)) return;
    own.r[exit] = r;
    withRisk++;
  });
  const order = orderOf(columns, own.net, count);
  const days = inOrder(order, day, new Int32Array(count));
  // Accounts name their days by their own clocks: what a balance is looked up by never goes back.
  for (let step = 1; step < count; step++) days[step] = Math.max(days[step] as number, days[step - 1] as number);
  return {
    days,
    at: inOrder(order, own.at, new Float64Array(count)),
    net: inOrder(order, own.net, new Float64Array(count)),
    r: inOrder(order, own.r, new Float64Array(count)),
    trades: closesOf(study, order),
    exits: count,
    withRisk,
  };
}

/** The exits of which a result is known, by their time. */
function orderOf(columns: Study['columns'], net: Float64Array, count: number): Int32Array {
  const all = exitPlaces(columns).inTime();
  const order = new Int32Array(count);
  for (let at = 0, n = 0; n < count; at++) if (!Number.isNaN(net[all[at] as number])) order[n++] = all[at] as number;
  return order;
}

function inOrder<A extends Int32Array | Float64Array>(order: Int32Array, values: A, into: A): A {
  for (let at = 0; at < order.length; at++) into[at] = values[order[at] as number] as number;
  return into;
}

/** 1: the exit of a step closed its trade, which statistics count. */
function closesOf({ columns, trades }: Study, order: Int32Array): Int32Array {
  const { slots } = exitPlaces(columns);
  const isOpen = new Uint8Array(columns.trades.length);
  for (let at = 0; at < trades.slots.length; at++) isOpen[trades.slots[at] as number] = 1;
  const closes = new Int32Array(order.length);
  for (let step = order.length - 1; step >= 0; step--) {
    const slot = slots[order[step] as number] as number;
    closes[step] = isOpen[slot] as number;
    isOpen[slot] = 0;
  }
  return closes;
}
