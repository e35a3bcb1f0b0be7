import type { DateOrder } from '../../cells/moment.ts';
import { needNumber } from '../../cells/number.ts';
import { badDate, badNumber, noSymbol } from '../../cells/problem.ts';
import type { Found } from '../../facts.ts';
import { type ActionRow, corporateActions } from './corporate-actions.ts';
import { rateOf } from './flex-rates.ts';
import type { FlexRecord } from './flex-record.ts';
import { shownTime, timeOf } from './flex-time.ts';
import { instrumentOf } from './ibkr-instrument.ts';

const WHEN = ['dateTime', 'reportDate'];

export function* flexActions(records: readonly FlexRecord[], order: DateOrder): Generator<Found> {
  const rows: ActionRow[] = [];
  for (const record of records) {
    const read = rowOf(record, order);
    if ('description' in read) rows.push(read);
    else yield read;
  }
  yield* corporateActions(rows);
}

function rowOf(record: FlexRecord, order: DateOrder): ActionRow | Found {
  const { row } = record;
  const instrument = instrumentOf(record);
  if (!instrument) return noSymbol(row);
  const time = timeOf(record, order, WHEN);
  if (!time) return badDate(row, 'Date/Time', shownTime(record, WHEN));
  const quantity = needNumber(record.get('quantity'));
  if (quantity === undefined) return badNumber(row, 'Quantity', record.get('quantity'));
  return {
    row,
    account: record.get('accountId') || null,
    time,
    instrument,
    currency: record.get('currency') || null,
    quantity,
    proceeds: needNumber(record.get('proceeds')) ?? '0',
    ...rateOf(record),
    description: record.get('actionDescription') || record.get('description'),
    id: record.get('transactionID'),
  };
}
