import type { Connection } from '../db/connection.ts';
import type { Filter } from '../domain/filter.ts';
import type { ClosedTrades } from '../domain/metrics/figures.ts';
import { EVEN, LOST, WON } from '../domain/metrics/outcomes.ts';
import type { Columns } from './columns.ts';
import { type Convert, convertTo } from './convert.ts';
import { highestId } from './highest-id.ts';
import { type MixedCopies, mixedCopies } from './mixed-copies.ts';
import { rOf } from './money-tests.ts';
import { resultOf } from './result-of.ts';
import { type Conventions, select } from './select.ts';
import { inTimeOrder } from './time-order.ts';
import { type View, viewOf } from './views.ts';

/** Why a trade is in no statistic. */
export type LeftOut = 'otherTotals' | 'open' | 'unknown' | 'noRate';

/** The trades of a filter, judged once: what all statistics are made of. */
export interface Study {
  readonly columns: Columns;
  readonly conventions: Conventions;
  /** In which money is told: the one all of them are in, else the reporting currency. */
  readonly currency: string;
  readonly convert: Convert;
  /** Closed and known, in the order of their closing. */
  readonly trades: ClosedTrades & { readonly slots: Int32Array };
  /** Where some of the accounts of a trade count and others do not: the positions that do. */
  readonly copies: MixedCopies;
  /** Whose exits count as money: open trades among them, and those whose rate or result is not known. */
  readonly money: Int32Array;
  /** How many came from another currency. */
  readonly converted: number;
  readonly left: Readonly<Record<LeftOut, Int32Array>>;
}

/** Of one filter. */
export const studyOf = (sql: Connection, filter: Filter, conventions: Conventions): Study => studyOfAll(sql, [filter], conventions, null);

/** Of the trades that all of these filters mean, told in this currency, or the one they have. What was just asked is remembered until something changes: all cards of a screen ask about the same few filters. */
export function studyOfAll(
  sql: Connection,
  filters: readonly [Filter, ...Filter[]],
  conventions: Conventions,
  currency: string | null,
): Study {
  const view = viewOf(sql, filters[0], conventions);
  const { columns } = view;
  const { rev } = columns;
  const kept = (remembered.get(columns) ?? []).filter((each) => each.rev === rev);
  const key = JSON.stringify([filters, conventions, currency]);
  const known = kept.find((each) => each.key === key);
  const study = known?.study ?? judge(sql, columns, meantByAll(sql, view, filters, conventions), { filters, conventions, currency });
  remembered.set(columns, [{ rev, key, study }, ...kept.filter((each) => each !== known)].slice(0, MOST));
  return study;
}

const remembered = new WeakMap<Columns, { rev: number; key: string; study: Study }[]>();
/** A filter, what it is compared with, and the two sides of a comparison. */
const MOST = 4;

/** In the order of their closing. */
function meantByAll(sql: Connection, view: View, [, ...others]: readonly Filter[], conventions: Conventions): Int32Array {
  const { columns } = view;
  let selection = inTimeOrder(columns.trades, columns.rev, 'closedAt', view.selection);
  for (const other of others) {
    const isMeant = new Uint8Array(columns.trades.length);
    for (const slot of select(sql, columns, other, conventions)) isMeant[slot] = 1;
    selection = selection.filter((slot) => isMeant[slot] === 1);
  }
  return selection;
}

interface Asked {
  readonly filters: readonly Filter[];
  readonly conventions: Conventions;
  readonly currency: string | null;
}

function judge(sql: Connection, columns: Columns, selection: Int32Array, { filters, conventions, currency: wanted }: Asked): Study {
  const { trades, names } = columns;
  const { of } = trades;
  const left: Record<LeftOut, number[]> = { otherTotals: [], open: [], unknown: [], noRate: [] };
  // Paper and evaluation accounts count where they are asked for by name.
  const isNamed = filters.some(({ accounts }) => accounts !== undefined);
  const counts = (account: number) => isNamed || names.accounts.get(account)?.inTotals === 1;
  const inTotals = new Uint8Array(highestId(names.accounts.keys()) + 1);
  for (const id of names.accounts.keys()) inTotals[id] = counts(id) ? 1 : 0;

  const copies: MixedCopies = isNamed ? new Map() : mixedCopies(sql, columns);

  const money = new Int32Array(selection.length);
  let moneyCount = 0;
  for (let at = 0; at < selection.length; at++) {
    const slot = selection[at] as number;
    if (inTotals[of.account[slot] as number] === 1 || copies.has(slot)) money[moneyCount++] = slot;
    else left.otherTotals.push(slot);
  }
  const chosen = money.subarray(0, moneyCount);
  const currency = wanted ?? currencyOf(columns, chosen, conventions);
  const anyConvert = convertTo(sql, columns, currency);
  const convert: Convert =
    copies.size === 0 ? anyConvert : (units, own, day) => (inTotals[own] === 1 ? anyConvert(units, own, day) : Number.NaN);
  const isForeign = new Uint8Array(inTotals.length);
  for (const account of names.accounts.values()) isForeign[account.id] = account.currency === currency ? 0 : 1;

  const slots = new Int32Array(moneyCount);
  const results = new Float64Array(moneyCount);
  const outcomes = new Int8Array(moneyCount);
  const costs = new Float64Array(moneyCount);
  const multiples = new Float64Array(moneyCount);
  const held = new Float64Array(moneyCount);
  const judged = resultOf(trades, names, conventions);
  const amounts = of[conventions.statisticsUse];
  const { account, byDay, closedAt, closedDay, costs: ownCosts, costsKnown, net, open, openedAt, risk } = of;
  let n = 0;
  let converted = 0;
  for (let at = 0; at < moneyCount; at++) {
    const slot = chosen[at] as number;
    if (open[slot] === 1) {
      left.open.push(slot);
      continue;
    }
    const outcome = judged(slot);
    if (outcome === 'unknown') {
      left.unknown.push(slot);
      continue;
    }
    const own = account[slot] as number;
    const day = closedDay[slot] as number;
    const converts = isForeign[own] === 1;
    const counted = copies.size === 0 ? undefined : copies.get(slot);
    const result = counted
      ? counted.reduce((sum, each) => sum + convert(each[conventions.statisticsUse] ?? Number.NaN, each.account, day), 0)
      : converts
        ? convert(amounts[slot] as number, own, day)
        : (amounts[slot] as number);
    if (Number.isNaN(result)) {
      left.noRate.push(slot);
      continue;
    }
    converted += isForeign[counted?.[0]?.account ?? own] as number;
    slots[n] = slot;
    results[n] = result;
    outcomes[n] = outcome === 'breakeven' ? EVEN : counted ? Math.sign(result) : outcome === 'win' ? WON : LOST;
    const cost = costsKnown[slot] === 1 ? (ownCosts[slot] as number) : Number.NaN;
    costs[n] = counted
      ? counted.reduce((sum, each) => sum + convert(each.costsKnown === 1 ? (each.costs ?? Number.NaN) : Number.NaN, each.account, day), 0)
      : converts
        ? convert(cost, own, day)
        : cost;
    multiples[n] = rOf(net[slot] as number, risk[slot] as number);
    held[n] = byDay[slot] === 1 ? Number.NaN : (closedAt[slot] as number) - (openedAt[slot] as number);
    n++;
  }
  return {
    columns,
    conventions,
    currency,
    convert,
    trades: {
      length: n,
      areGross: conventions.statisticsUse === 'gross',
      slots: slots.subarray(0, n),
      results: results.subarray(0, n),
      outcomes: outcomes.subarray(0, n),
      costs: costs.subarray(0, n),
      multiples: multiples.subarray(0, n),
      held: held.subarray(0, n),
    },
    copies,
    money: chosen,
    converted,
    left: {
      otherTotals: Int32Array.from(left.otherTotals),
      open: Int32Array.from(left.open),
      unknown: Int32Array.from(left.unknown),
      noRate: Int32Array.from(left.noRate),
    },
  };
}

/** The one that all have which are closed and known, of none of these that of all; else the one that reports are told in. */
function currencyOf({ trades, names }: Columns, slots: Int32Array, { reportingCurrency }: Conventions): string {
  const size = highestId(names.accounts.keys()) + 1;
  const [isThere, isCounted] = [new Uint8Array(size), new Uint8Array(size)];
  const { account, open, net } = trades.of;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number;
    isThere[account[slot] as number] = 1;
    if (open[slot] === 0 && !Number.isNaN(net[slot])) isCounted[account[slot] as number] = 1;
  }
  const flags = isCounted.includes(1) ? isCounted : isThere;
  const currencies = new Set([...names.accounts.values()].filter(({ id }) => flags[id] === 1).map((own) => own.currency));
  const [only] = currencies;
  return currencies.size === 1 && only !== undefined ? only : reportingCurrency;
}
