import type { DateOrder } from '../../cells/moment.ts';
import { needNumber } from '../../cells/number.ts';
import { badDate, badNumber } from '../../cells/problem.ts';
import { isNegative } from '../../cells/sums.ts';
import type { Found } from '../../facts.ts';
import { cashKind } from './cash-kind.ts';
import type { FlexRecord } from './flex-record.ts';
import { shownTime, timeOf } from './flex-time.ts';
import { instrumentOf } from './ibkr-instrument.ts';

const WHEN = ['dateTime', 'date', 'settleDate', 'reportDate'];

export function* flexCash(record: FlexRecord, order: DateOrder): Generator<Found> {
  const { row } = record;
  const type = record.get('type');
  if (record.get('levelOfDetail') === 'SUMMARY')
    return yield { type: 'skipped', row, what: 'Summary', why: 'Its details are in the file too.' };
  const amount = needNumber(record.get('amount'));
  if (amount === undefined) return yield badNumber(row, 'Amount', record.get('amount'));
  const note = record.get('description');
  const kind = cashKind(type, note, isNegative(amount));
  if (!kind) return yield { type: 'unknown', row, what: type };
  const time = timeOf(record, order, WHEN);
  if (!time) return yield badDate(row, 'Date/Time', shownTime(record, WHEN));
  const instrument = instrumentOf(record);
  const id = record.get('transactionID');
  yield {
    type: 'cash',
    row,
    account: record.get('accountId') || null,
    kind,
    time,
    amount,
    currency: record.get('currency') || null,
    ...(instrument === undefined ? {} : { instrument }),
    identity: id === '' ? [type, time.text, record.get('symbol') || record.get('isin'), note, record.get('amount')] : ['transactionID', id],
    note: note || type,
  };
}
