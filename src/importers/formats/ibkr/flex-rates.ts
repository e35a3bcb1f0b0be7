import { type DateOrder, readDate } from '../../cells/moment.ts';
import { needNumber } from '../../cells/number.ts';
import { isNegative, isNothing } from '../../cells/sums.ts';
import type { Found } from '../../facts.ts';
import type { FlexRecord } from './flex-record.ts';

/** Of the section of rates, and where there is none of the trades. One that is missing is written as -1. */
export function* flexRates(
  trades: readonly FlexRecord[],
  rates: readonly FlexRecord[],
  base: string | null,
  order: DateOrder,
): Generator<Found> {
  const known = new Set<string>();
  for (const record of rates) yield* rateOf(record, record.get('fromCurrency'), record.get('toCurrency'), 'rate', order, known);
  if (base === null) return;
  for (const record of trades) yield* rateOf(record, record.get('currency'), base, 'fxRateToBase', order, known);
}

function* rateOf(record: FlexRecord, from: string, to: string, field: string, order: DateOrder, known: Set<string>): Generator<Found> {
  const rate = needNumber(record.get(field));
  const date = readDate(record.get('reportDate') || record.get('tradeDate') || record.get('dateTime'), order);
  const isRow = field === 'rate';
  const key = `${date} ${from} ${to}`;
  const says = rate !== undefined && !isNegative(rate) && !isNothing(rate) && date !== undefined && from !== to && from !== '' && to !== '';
  if (!says) {
    if (isRow)
      yield { type: 'skipped', row: record.row, what: 'Conversion rate', why: 'It is missing there, or is of one currency to itself.' };
    return;
  }
  if (known.has(key)) return;
  known.add(key);
  yield { type: 'rate', row: record.row, date, from, to, rate };
}
