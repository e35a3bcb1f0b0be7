import type { DateOrder } from '../../cells/moment.ts';
import { readRow } from '../../cells/row-by-row.ts';
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
  for (const record of records()) {
    if (!isAt(record, level)) {
      const what = record.get('levelOfDetail') || 'Lot';
      yield { type: 'skipped', row: record.row, what, why: 'It sums up or takes apart trades that are in the file too.' };
    } else if (cancelled.takes(record))
      yield { type: 'skipped', row: record.row, what: 'Cancelled trade', why: 'It was cancelled by the broker.' };
    else yield* readRow({ row: record.row, cells: [] }, () => [...flexTrade(record, order)]);
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
