import { checkedAdd } from '../../domain/money/checked-sum.ts';
import type { Columns } from '../columns.ts';
import { exitPlaces } from '../exit-places.ts';
import { rOf } from '../money-tests.ts';
import { narrow } from '../narrow.ts';
import { resultOf } from '../result-of.ts';
import type { Conventions } from '../select.ts';

/** What exits realised, in whole units of a currency; those whose result is not known are counted, and in no sum. */
export interface Realised {
  readonly currency: string;
  gross: number;
  costs: number;
  carry: number;
  net: number;
  exits: number;
  costsUnknown: number;
  unknown: number;
}
/** A day in one currency. */
export interface RealisedDay extends Realised {
  r: number;
  rExits: number;
  opened: number;
  closed: number;
  won: number;
  lost: number;
  breakeven: number;
  /** Of the trades closed, whenever they realised it. */
  closedNet: number;
}
/** By day, and by currency on each. */
export type RealisedDays = ReadonlyMap<number, ReadonlyMap<string, RealisedDay>>;
/** Both days belong to it. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** Money by the day of each exit, of open trades too; trades by their last exit. Days without either are not there. */
export function realisedDays(columns: Columns, selection: Int32Array, span: DaySpan, conventions: Conventions): RealisedDays {
  const { trades, names } = columns;
  const { of } = trades;
  const days = new Map<number, Map<string, RealisedDay>>();
  const on = (day: number, account: number): RealisedDay => {
    let ofDay = days.get(day);
    if (!ofDay) days.set(day, (ofDay = new Map()));
    const currency = currencyOf(columns, account);
    let own = ofDay.get(currency);
    if (!own) ofDay.set(currency, (own = nothing(currency)));
    return own;
  };
  eachExit(columns, selection, span, (exit, slot) => {
    const own = on(columns.exits.of.day[exit] as number, columns.exits.of.account[exit] as number);
    addExit(own, columns, exit, slot);
    const r = rOf(columns.exits.of.net[exit] as number, of.risk[slot] as number);
    if (Number.isNaN(r)) return;
    own.r += r;
    own.rExits++;
  });
  const result = resultOf(trades, names, conventions);
  for (const slot of narrow(selection, { column: of.openedDay, ...span }))
    on(of.openedDay[slot] as number, of.account[slot] as number).opened++;
  for (const slot of narrow(selection, { column: of.closedDay, ...span })) {
    const own = on(of.closedDay[slot] as number, of.account[slot] as number);
    own.closed++;
    const judged = result(slot);
    if (judged === 'unknown') continue;
    own[judged === 'win' ? 'won' : judged === 'loss' ? 'lost' : 'breakeven']++;
    own.closedNet = checkedAdd(own.closedNet, of.net[slot] as number);
  }
  return days;
}

/** The exits of the trades in these slots that lie in the span, with the slot of their trade: by their days, or where it has no bounds as they lie. */
export function eachExit(columns: Columns, selection: Int32Array, { from, to }: DaySpan, see: (exit: number, slot: number) => void) {
  const { slots, within } = exitPlaces(columns);
  const rows = from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY ? null : within(from, to);
  const length = rows ? rows.length : slots.length;
  if (length === 0) return;
  const flags = new Uint8Array(columns.trades.length);
  for (let at = 0; at < selection.length; at++) flags[selection[at] as number] = 1;
  for (let at = 0; at < length; at++) {
    const exit = rows ? (rows[at] as number) : at;
    const slot = slots[exit] as number;
    if (slot >= 0 && flags[slot] === 1) see(exit, slot);
  }
}

export const noneRealised = (currency: string): Realised => ({
  ...{ currency, gross: 0, costs: 0, carry: 0, net: 0 },
  ...{ exits: 0, costsUnknown: 0, unknown: 0 },
});

export function addExit(sums: Realised, { exits: { of }, trades }: Columns, exit: number, slot: number): void {
  const net = of.net[exit] as number;
  sums.exits++;
  if (Number.isNaN(net)) {
    sums.unknown++;
    return;
  }
  if (trades.of.costsKnown[slot] === 0) sums.costsUnknown++;
  sums.gross = checkedAdd(sums.gross, of.gross[exit] || 0);
  sums.costs = checkedAdd(sums.costs, of.costs[exit] || 0);
  sums.carry = checkedAdd(sums.carry, of.carry[exit] as number);
  sums.net = checkedAdd(sums.net, net);
}

export const currencyOf = ({ names }: Columns, account: number): string => names.accounts.get(account)?.currency ?? '';

function nothing(currency: string): RealisedDay {
  return { ...noneRealised(currency), r: 0, rExits: 0, opened: 0, closed: 0, won: 0, lost: 0, breakeven: 0, closedNet: 0 };
}
