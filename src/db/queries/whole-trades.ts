import type { Kysely } from 'kysely';
import { dayText } from '../../domain/calendar/trading-day.ts';
import { showWhen } from '../../domain/calendar/when.ts';
import { decimal, decimalText } from '../../domain/decimal/decimal-text.ts';
import { unitsToDecimal } from '../../domain/money/units.ts';
import { rMultiple } from '../../domain/trades/r-multiple.ts';
import { type LegInRun, runningLegs } from '../../domain/trades/running-legs.ts';
import { hashUid } from '../hash-uid.ts';
import type { Schema } from '../schema.ts';
import { type StoredLeg, selectLegs } from './trade-legs.ts';
import { type ExitRow, type PositionRow, selectExits, selectPositions, selectTrades, type TradeRow } from './trades.ts';

export type WholeTrade = Awaited<ReturnType<typeof selectWholeTrades>>[number];
export type WholeExit = ReturnType<typeof toExit>;
export type WholeLeg = ReturnType<typeof toFills>[number];

/** Trades with their exits and fills, as they are shown. */
export async function selectWholeTrades(db: Kysely<Schema>, wanted: { ids: readonly number[] } | { uids: readonly string[] }) {
  const rows = await selectTrades(db, wanted);
  const positions = await selectPositions(
    db,
    rows.map(({ id }) => id),
  );
  const positionIds = [...new Set(positions.map(({ id }) => id))];
  const exits = Map.groupBy(await selectExits(db, positionIds), (exit) => exit.position_id);
  const legs = Map.groupBy(await selectLegs(db, positionIds), (leg) => leg.positionId);
  const ofTrade = Map.groupBy(positions, (position) => position.of_trade);
  return rows.map((row) => toTrade(row, ofTrade.get(row.id) ?? [], exits, legs));
}

function toTrade(row: TradeRow, positions: PositionRow[], exits: Map<number, ExitRow[]>, legs: Map<number, StoredLeg[]>) {
  const currency = row.account_currency;
  const quote = row.currency;
  const ownExits = positions.flatMap((position) => {
    const own = (exits.get(position.id) ?? []).filter((exit) => exit.trade_id === row.id);
    return own.map((exit) => ({ exit, position: position.uid }));
  });
  // The broker may have told the hour of the one and the day of the other.
  const first = positions.find((position) => position.opened_at === row.opened_at);
  const last = ownExits.find(({ exit }) => exit.last_at === row.closed_at)?.exit;
  return {
    uid: row.uid,
    account: row.account_uid,
    accountName: row.account_name,
    symbol: row.symbol,
    instrument: row.instrument_uid,
    assetClass: row.asset_class,
    instruments: row.instruments,
    unit: row.unit,
    group: row.group_kind,
    groupedBy: row.grouped_by,
    direction: row.direction,
    status: row.status,
    openedAt: moment(row.opened_at, (first ?? row).by_day),
    closedAt: row.closed_at === null ? null : moment(row.closed_at, (last ?? row).by_day),
    openedDay: dayText(row.opened_day),
    closedDay: row.closed_day === null ? null : dayText(row.closed_day),
    quantity: row.quantity,
    openQuantity: row.open_quantity,
    avgEntry: row.average_entry,
    avgExit: row.average_exit,
    gross: money(row.gross, currency),
    fees: money(row.costs, currency),
    carry: amount(row.carry, currency),
    openCarry: amount(row.carry - ownExits.reduce((sum, { exit }) => sum + exit.carry, 0), currency),
    net: money(row.net, currency),
    currency,
    quoteCurrency: quote,
    grossQuote: quote === null ? null : money(row.gross_quote, quote),
    feesQuote: quote === null ? null : money(row.costs_quote, quote),
    pnlSource: row.pnl_source,
    costsKnown: row.costs_known === 1,
    missing: row.missing.split(',').filter((reason) => reason !== ''),
    risk: money(row.risk, currency),
    riskSource: row.risk_source,
    r: rMultiple(row.net, row.risk, currency),
    exits: ownExits.map(({ exit, position }) => toExit(exit, position, currency)),
    fills: positions
      .flatMap((position) => toFills(position, exits.get(position.id) ?? [], legs.get(position.id) ?? [], currency, row))
      .sort((a, b) => a.time - b.time || a.seq - b.seq)
      .map(({ time: _, seq: __, ...fill }) => fill),
  };
}

export function toExit(row: ExitRow, position: string, currency: string) {
  return {
    uid: row.uid,
    position,
    n: row.n,
    at: moment(row.at, row.by_day),
    day: dayText(row.day),
    fills: row.fills,
    quantity: row.quantity,
    avgEntry: row.average_entry,
    avgExit: row.average_price,
    restQuantity: row.rest_quantity,
    restAvgEntry: row.rest_average,
    gross: money(row.gross, currency),
    fees: money(row.costs, currency),
    carry: amount(row.carry, currency),
    net: money(row.net, currency),
    pnlSource: row.stated === 1 ? ('stated' as const) : ('computed' as const),
  };
}

function toFills(position: PositionRow, exits: ExitRow[], legs: StoredLeg[], currency: string, trade: TradeRow) {
  const run = {
    direction: position.direction,
    quantity: decimal(position.quantity),
    joinsBefore: position.joins_before === 1,
  };
  const running = runningLegs(
    run,
    legs.map((leg) => ({ ...leg, price: leg.price === null ? null : decimal(leg.price) })),
    exits.map(toRunExit),
  );
  const isOwn = ownLegs(trade, exits, legs, running);
  return legs.flatMap((leg, at) => {
    const state = running[at] as LegInRun;
    if (!isOwn(leg, state)) return [];
    return [
      {
        uid: leg.uid,
        fill: leg.fillUid,
        position: position.uid,
        exit: state.exit,
        at: showWhen(leg.at, leg.precision),
        precision: leg.precision,
        side: leg.side,
        kind: leg.kind,
        quantity: decimalText(state.quantity),
        price: leg.price,
        currency: leg.currency,
        positionAfter: decimalText(state.positionAfter),
        avgEntryAfter: state.averageAfter && decimalText(state.averageAfter),
        realizedAfter: money(state.realizedAfter, currency),
        time: leg.standsAt,
        seq: leg.seq,
      },
    ];
  });
}

/**
 * Where an exit is a trade of its own, its fills are that exit's; of a lot they are the two it is named for; those of the rest that
 * is open are the entries.
 */
function ownLegs(trade: TradeRow, exits: ExitRow[], legs: StoredLeg[], running: LegInRun[]): (leg: StoredLeg, state: LegInRun) => boolean {
  if (trade.unit === 'position') return () => true;
  if (trade.status === 'open') return (_, { exit }) => exit === null;
  if (trade.unit === 'exit') {
    const own = new Set(exits.filter((exit) => exit.trade_id === trade.id).map(({ n }) => n));
    return (_, { exit }) => exit !== null && own.has(exit);
  }
  const ending = new Set(exits.filter((exit) => exit.last_at === trade.closed_at).map(({ n }) => n));
  const exitOf = (at: number) => running[at]?.exit ?? null;
  const entries = legs.filter((leg, at) => leg.at === trade.opened_at && exitOf(at) === null);
  const closing = legs.filter((_, at) => ending.has(exitOf(at) ?? 0));
  const pairs = entries.flatMap((entry) => closing.map((exit) => [entry, exit] as const));
  const pair: readonly StoredLeg[] = pairs.find(([entry, exit]) => hashUid(entry.uid, exit.uid) === trade.uid) ?? [];
  return (leg) => pair.includes(leg);
}

const toRunExit = (exit: ExitRow) => ({
  uid: exit.uid,
  n: exit.n,
  legs: exit.fills,
  quantity: decimal(exit.quantity),
  restQuantity: decimal(exit.rest_quantity),
  restAverage: exit.rest_average === null ? null : decimal(exit.rest_average),
  net: exit.net,
});

/** An instant, or the date alone: nothing moves a day that came without its hour. */
export const moment = (at: number, byDay: number): string => new Date(at).toISOString().slice(0, byDay === 1 ? 10 : 24);
const amount = (units: number, currency: string): string => decimalText(unitsToDecimal(units, currency));
const money = (units: number | null, currency: string): string | null => (units === null ? null : amount(units, currency));
