import { type DateOrder, readDate } from '../../cells/moment.ts';
import { needNumber } from '../../cells/number.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { isNegative } from '../../cells/sums.ts';
import type { Found } from '../../facts.ts';
import { Cancelled } from './flex-cancelled.ts';
import type { FlexRecord } from './flex-record.ts';
import { flexTrade } from './flex-trade.ts';

/** Executions, and where a report has none of them the orders; never a trade together with what sums it up. */
export function* flexTrades(records: () => Iterable<FlexRecord>, order: DateOrder): Generator<Found> {
  const level = levelOf(records());
  const trades = function* () {
    for (const record of records()) if (isAt(record, level)) yield record;
  };
  const cancelled = new Cancelled(trades);
  // What was taken back comes first: what was booked in its place may go by the same number.
  const first = cancelled.walk();
  for (const record of trades()) {
    const part = first(record);
    if (part === 'original' || part === 'alone') yield* readRow({ row: record.row, cells: [] }, () => [...voided(record, part, order)]);
  }
  const then = cancelled.walk();
  for (const record of records()) {
    if (!isAt(record, level)) {
      const what = record.get('levelOfDetail') || 'Lot';
      yield { type: 'skipped', row: record.row, what, why: 'It sums up or takes apart trades that are in the file too.' };
      continue;
    }
    const part = then(record);
    if (part === 'cancellation')
      yield { type: 'skipped', row: record.row, what: 'Cancellation', why: 'It takes back a trade of this file.' };
    else if (part === undefined) yield* readRow({ row: record.row, cells: [] }, () => [...flexTrade(record, order)]);
  }
}

/** A cancellation has the quantity of its trade with the other sign. */
function* voided(record: FlexRecord, part: 'original' | 'alone', order: DateOrder): Generator<Found> {
  const { row } = record;
  for (const found of flexTrade(record, order)) {
    if (found.type !== 'fill') continue;
    const { account } = found;
    if (part === 'original') yield { type: 'void', from: 'fill', row, account, fill: found };
    else {
      const tradeDate = readDate(record.get('origTradeDate'), order) ?? found.tradeDate ?? found.time.date;
      const side = isNegative(needNumber(record.get('quantity')) ?? '0') ? 'buy' : 'sell';
      yield { type: 'void', from: 'cancellation', row, account, fill: { ...found, side, tradeDate } };
    }
  }
}

function levelOf(records: Iterable<FlexRecord>): string {
  let hasOrders = false;
  for (const record of records) {
    const level = record.get('levelOfDetail');
    if (level === '' || level === 'EXECUTION') return 'EXECUTION';
    if (level === 'ORDER') hasOrders = true;
  }
  return hasOrders ? 'ORDER' : 'EXECUTION';
}

const isAt = (record: FlexRecord, level: string) => (record.get('levelOfDetail') || 'EXECUTION') === level;
