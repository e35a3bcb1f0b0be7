import { type Columns, columnsOf } from '../../analysis/columns.ts';
import type { TagName } from '../../analysis/names.ts';
import type { TradeRow } from '../../contract/table.ts';
import type { ReadContext } from '../../db/context.ts';
import { selectDayMarks } from '../../db/queries/day-marks.ts';
import { type TradeRow as StoredTrade, selectTrades } from '../../db/queries/trades.ts';
import { moment } from '../../db/queries/whole-trades.ts';
import { dayText } from '../../domain/calendar/trading-day.ts';
import { decimalText } from '../../domain/decimal/decimal-text.ts';
import { unitsToDecimal } from '../../domain/money/units.ts';
import { rMultiple } from '../../domain/trades/r-multiple.ts';

/** The trades in these slots as rows of a table, in their order. */
export async function tradeRows({ db, sql }: ReadContext, slots: Iterable<number>): Promise<TradeRow[]> {
  const columns = columnsOf(sql);
  const places = [...slots];
  const stored = await selectTrades(db, { ids: places.map((slot) => columns.trades.id[slot] as number) });
  // The broker may have told the hour of the one and the day of the other.
  const marks = await selectDayMarks(
    db,
    stored.filter(mayBeByDay).map(({ id }) => id),
  );
  return stored.map((row, at) => ({ ...facts(row, marks.get(row.id)), ...words(columns, places[at] as number) }));
}

/** Of an exit whose day alone is known the time is midnight; whether it was is told by the exit. */
const mayBeByDay = ({ by_day, closed_at }: StoredTrade): boolean => by_day === 1 || (closed_at !== null && closed_at % DAY === 0);

function facts(row: StoredTrade, marks: { opened: boolean; closed: boolean } | undefined) {
  const currency = row.account_currency;
  const amount = (units: number) => decimalText(unitsToDecimal(units, currency));
  const money = (units: number | null) => (units === null ? null : amount(units));
  return {
    uid: row.uid,
    account: row.account_uid,
    accountName: row.account_name,
    symbol: row.symbol,
    assetClass: row.asset_class,
    moreInstruments: row.instruments - 1,
    direction: row.direction,
    status: row.status,
    openedAt: moment(row.opened_at, marks?.opened ? 1 : 0),
    closedAt: row.closed_at === null ? null : moment(row.closed_at, marks?.closed ? 1 : 0),
    openedDay: dayText(row.opened_day),
    closedDay: row.closed_day === null ? null : dayText(row.closed_day),
    heldMs: row.closed_at === null || marks?.opened || marks?.closed ? null : row.closed_at - row.opened_at,
    quantity: row.quantity,
    avgEntry: row.average_entry,
    avgExit: row.average_exit,
    gross: money(row.gross),
    costs: row.costs_known === 1 ? money(row.costs) : null,
    carry: amount(row.carry),
    net: money(row.net),
    currency,
    r: rMultiple(row.net, row.risk, currency),
    missing: row.missing.split(',').filter((reason) => reason !== ''),
    exits: row.exits,
  };
}

function words({ trades: { of }, words: { pool }, names }: Columns, slot: number) {
  const from = of.tagsAt[slot] as number;
  const tags = [...pool.values.subarray(from, from + (of.tags[slot] as number))];
  return {
    rating: of.rating[slot] || null,
    setup: tagRef(names.tags.get(of.setup[slot] as number)),
    tags: tags.flatMap((id) => tagRef(names.tags.get(id)) ?? []),
    hasNote: of.hasNote[slot] === 1,
    images: of.images[slot] as number,
    reviewed: of.reviewed[slot] === 1,
    changedSinceReview: of.changedSinceReview[slot] === 1,
  };
}

const tagRef = (tag: TagName | undefined) => (tag ? { uid: tag.uid, name: tag.name, kind: tag.kind, colour: tag.colour } : null);
const DAY = 86_400_000;
