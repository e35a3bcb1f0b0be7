import type { DateOrder } from '../../cells/moment.ts';
import { needNumber } from '../../cells/number.ts';
import { badDate, badNumber } from '../../cells/problem.ts';
import { isNegative, isNothing, magnitude } from '../../cells/sums.ts';
import type { Found } from '../../facts.ts';
import type { FlexRecord } from './flex-record.ts';
import { shownTime, timeOf } from './flex-time.ts';
import { instrumentOf } from './ibkr-instrument.ts';

const WHEN = ['dateTime', 'date', 'settleDate', 'reportDate'];

/** Money or shares from and to elsewhere. The worth of shares is of the day, not what they cost: that nobody says. */
export function* flexTransfer(record: FlexRecord, order: DateOrder): Generator<Found> {
  const { row } = record;
  if (record.get('levelOfDetail') === 'LOT') return yield { type: 'skipped', row, what: 'Lot', why: 'Its transfer is in the file too.' };
  const time = timeOf(record, order, WHEN);
  if (!time) return yield badDate(row, 'Date', shownTime(record, WHEN));
  const account = record.get('accountId') || null;
  const id = record.get('transactionID');
  const identity = ['transfer', id || time.text, record.get('symbol'), record.get('quantity'), record.get('cashTransfer')];
  const note = [record.get('type'), record.get('direction'), record.get('account')].filter(Boolean).join(' ');
  const money = needNumber(record.get('cashTransfer')) ?? '0';
  if (!isNothing(money)) {
    yield { type: 'cash', row, account, kind: 'transfer', time, amount: money, currency: record.get('currency') || null, identity, note };
    return;
  }
  const quantity = needNumber(record.get('quantity'));
  const instrument = instrumentOf(record);
  if (quantity === undefined || isNothing(quantity) || !instrument) return yield badNumber(row, 'Quantity', record.get('quantity'));
  const isOut = record.get('direction') === 'OUT' || (record.get('direction') === '' && isNegative(quantity));
  const price = needNumber(record.get('transferPrice'));
  yield {
    type: 'fill',
    row,
    account,
    kind: isOut ? 'transfer_out' : 'transfer_in',
    side: isOut ? 'sell' : 'buy',
    effect: isOut ? 'close' : 'open',
    instrument,
    quantity: magnitude(quantity),
    price: price === undefined || isNothing(price) ? null : price,
    currency: record.get('currency') || null,
    time,
    identity,
    costs: [],
  };
}
