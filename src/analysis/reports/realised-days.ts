import { checkedAdd } from '../../domain/money/checked-sum.ts';
import type { Columns } from '../columns.ts';
import { rOf } from '../money-tests.ts';
import { resultOf } from '../result-of.ts';
import type { Conventions } from '../select.ts';

/** Whole units of a currency. */
export interface Sums {
  gross: number;
  costs: number;
  carry: number;
  net: number;
}
/** What exits realised; those whose result is not known are counted, and in no sum. */
export interface Realised {
  exits: number;
  unknown: number;
  readonly money: Map<string, Sums>;
}
export interface RealisedDay extends Realised {
  readonly day: number;
  r: number;
  rExits: number;
  opened: number;
  closed: number;
  won: number;
  lost: number;
  breakeven: number;
  /** Of the trades closed, whenever they realised it. */
  readonly closedNet: Map<string, number>;
}
/** Both days belong to it. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** Money by the day of each exit, of open trades too; trades by their last exit. Days without either are not there. */
export function realisedDays(columns: Columns, selection: Int32Array, span: DaySpan, conventions: Conventions): Map<number, RealisedDay> {
  const { trades, names } = columns;
  const { of } = trades;
  const days = new Map<number, RealisedDay>();
  const on = (day: number): RealisedDay => {
    let own = days.get(day);
    if (!own) days.set(day, (own = nothing(day)));
    return own;
  };
  eachExit(columns, selection, span, (exit, slot) => {
    const own = on(columns.exits.of.day[exit] as number);
    const { net } = addExit(own, columns, exit);
    const r = rOf(net, of.risk[slot] as number);
    if (Number.isNaN(r)) return;
    own.r += r;
    own.rExits++;
  });
  const result = resultOf(trades, names, conventions.breakeven);
  for (const slot of selection) {
    const opened = of.openedDay[slot] as number;
    if (opened >= span.from && opened <= span.to) on(opened).opened++;
    const closed = of.closedDay[slot] as number;
    if (closed < span.from || closed > span.to) continue;
    const own = on(closed);
    own.closed++;
    const judged = result(slot);
    if (judged === 'unknown') continue;
    own[judged === 'win' ? 'won' : judged === 'loss' ? 'lost' : 'breakeven']++;
    const currency = currencyOf(columns, of.account[slot] as number);
    own.closedNet.set(currency, checkedAdd(own.closedNet.get(currency) ?? 0, of.net[slot] as number));
  }
  return days;
}

/** The exits of the trades in these slots that lie in the span, with the slot of their trade. */
export function eachExit(
  { trades, exits }: Columns,
  selection: Int32Array,
  { from, to }: DaySpan,
  see: (exit: number, slot: number) => void,
) {
  const flags = new Uint8Array(trades.length);
  for (const slot of selection) flags[slot] = 1;
  const { day, trade } = exits.of;
  for (let exit = 0; exit < exits.length; exit++) {
    const on = day[exit] as number;
    if (on < from || on > to || exits.alive[exit] === 0) continue;
    const slot = trades.find(trade[exit] as number);
    if (slot >= 0 && flags[slot] === 1) see(exit, slot);
  }
}

export const noneRealised = (): Realised => ({ exits: 0, unknown: 0, money: new Map() });

export function addExit(sums: Realised, columns: Columns, exit: number): { net: number } {
  const { of } = columns.exits;
  const net = of.net[exit] as number;
  sums.exits++;
  if (Number.isNaN(net)) {
    sums.unknown++;
    return { net };
  }
  const currency = currencyOf(columns, of.account[exit] as number);
  let own = sums.money.get(currency);
  if (!own) sums.money.set(currency, (own = { gross: 0, costs: 0, carry: 0, net: 0 }));
  own.gross = checkedAdd(own.gross, of.gross[exit] || 0);
  own.costs = checkedAdd(own.costs, of.costs[exit] || 0);
  own.carry = checkedAdd(own.carry, of.carry[exit] as number);
  own.net = checkedAdd(own.net, net);
  return { net };
}

export const currencyOf = ({ names }: Columns, account: number): string => names.accounts.get(account)?.currency ?? '';

export function nothing(day: number): RealisedDay {
  return { day, ...noneRealised(), r: 0, rExits: 0, opened: 0, closed: 0, won: 0, lost: 0, breakeven: 0, closedNet: new Map() };
}
