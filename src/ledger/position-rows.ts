import type { Schema } from '../db/schema.ts';
import type { Decimal } from '../domain/decimal/decimal.ts';
import { decimalText } from '../domain/decimal/decimal-text.ts';
import { roundTo } from '../domain/decimal/round-decimal.ts';
import { checkedSum } from '../domain/money/checked-sum.ts';
import type { Exit, Position } from '../domain/trades/position.ts';
import type { Family, FamilyMember } from './family.ts';
import { linkKey } from './link-key.ts';

export type PositionRow = Omit<Schema['position'], 'id' | 'trade_id'>;
export type ExitRow = Omit<Schema['partial_close'], 'id' | 'trade_id' | 'position_id'>;

/** All that a position is stored as, but for the numbers of its rows. */
export interface RowsOfPosition {
  readonly position: PositionRow;
  readonly exits: readonly ExitRow[];
  readonly links: ReadonlySet<string>;
}

export function rowsOfPosition(account: number, family: Family, book: string, position: Position): RowsOfPosition {
  const { underlying } = family.instruments.find(({ id }) => id === position.instrument) as FamilyMember;
  return {
    position: positionRow(position, { account, book, underlying }),
    exits: position.exits.map((exit, at) => exitRow(exit, at + 1, account)),
    links: new Set(position.links.map((link) => linkKey(account, link, underlying))),
  };
}

/** What is unknown in a part is unknown in the whole. */
export function positionRow(position: Position, of: { account: number; book: string; underlying: string }): PositionRow {
  const { exits } = position;
  const computed = sumOrNull(exits.map((exit) => exit.computed));
  const gross = sumOrNull(exits.map(grossOf));
  const costs = sumOrNull(exits.map((exit) => exit.costs));
  const carry = checkedSum([...exits.map((exit) => exit.carry), position.openCarry]);
  const stated = exits.filter((exit) => exit.stated !== null).length;
  const closed = position.status === 'closed';
  return {
    uid: position.uid,
    account_id: of.account,
    instrument_id: position.instrument,
    underlying: of.underlying,
    book: of.book,
    direction: position.direction,
    status: position.status,
    opened_at: position.first.at,
    opened_seq: position.first.seq,
    ended_at: position.last.at,
    ended_seq: position.last.seq,
    ended_uid: position.last.uid,
    joins_before: position.joinsBefore ? 1 : 0,
    joins_after: position.joinsAfter ? 1 : 0,
    by_day: position.first.byDay ? 1 : 0,
    opened_day: position.first.day,
    closed_day: closed ? (exits.at(-1)?.day ?? position.last.day) : null,
    quantity: text(position.quantity),
    peak: text(position.peak),
    open_quantity: text(position.openQuantity),
    average_entry: textOrNull(position.averageEntry),
    average_exit: textOrNull(position.averageExit),
    currency: position.currency,
    open_cost: position.openCost,
    open_cost_quote: position.openCostQuote,
    gross,
    computed,
    costs,
    carry,
    net: net(gross, costs, carry),
    gross_quote: sumOrNull(exits.map((exit) => exit.grossQuote)),
    costs_quote: sumOrNull(exits.map((exit) => exit.costsQuote)),
    costs_known: position.costsKnown ? 1 : 0,
    pnl_source: stated === 0 ? 'computed' : stated === exits.length ? 'stated' : 'mixed',
    missing: position.missing.join(','),
    fills: position.legs,
    exits: exits.length,
  };
}

export function exitRow(exit: Exit, n: number, account: number): ExitRow {
  const gross = grossOf(exit);
  return {
    uid: exit.uid,
    account_id: account,
    n,
    at: exit.at,
    last_at: exit.lastAt,
    by_day: exit.byDay ? 1 : 0,
    day: exit.day,
    fills: exit.legs,
    quantity: text(exit.quantity),
    average_entry: textOrNull(exit.averageEntry),
    average_price: textOrNull(exit.averagePrice),
    rest_quantity: text(exit.restQuantity),
    rest_average: textOrNull(exit.restAverage),
    gross,
    computed: exit.computed,
    costs: exit.costs,
    carry: exit.carry,
    net: net(gross, exit.costs, exit.carry),
    gross_quote: exit.grossQuote,
    costs_quote: exit.costsQuote,
    stated: exit.stated === null ? 0 : 1,
  };
}

const grossOf = (exit: Exit): number | null => exit.stated ?? exit.computed;
const net = (gross: number | null, costs: number | null, carry: number): number | null =>
  gross === null || costs === null ? null : checkedSum([gross, -costs, carry]);

function sumOrNull(amounts: readonly (number | null)[]): number | null {
  return amounts.includes(null) ? null : checkedSum(amounts as readonly number[]);
}

/** Ratios of splits have no end: what is kept is what a stored decimal can hold. */
const text = (value: Decimal): string => decimalText(roundTo(value, 18));
const textOrNull = (value: Decimal | null): string | null => (value === null ? null : text(value));
