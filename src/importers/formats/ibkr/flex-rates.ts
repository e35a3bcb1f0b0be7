import { type DateOrder, readMoment } from '../../cells/moment.ts';
import { needNumber } from '../../cells/number.ts';
import { isNegative, isNothing } from '../../cells/sums.ts';
import type { Found } from '../../facts.ts';
import type { FlexRecord } from './flex-record.ts';

/** What one unit of the currency was worth in that of the account, as the entry says. */
export function rateOf(record: FlexRecord): { rate?: string } {
  const rate = needNumber(record.get('fxRateToBase'));
  return rate === undefined || isNegative(rate) || isNothing(rate) ? {} : { rate };
}

/** Of the section of rates, and of what was traded and paid. One that is missing is written as -1. */
export function* flexRates(
  records: readonly FlexRecord[],
  rates: readonly FlexRecord[],
  base: string | null,
  order: DateOrder,
): Generator<Found> {
  const known = new Set<string>();
  for (const record of rates) yield* rowRate(record, record.get('fromCurrency'), record.get('toCurrency'), 'rate', order, known);
  if (base === null) return;
  for (const record of records) yield* rowRate(record, record.get('currency'), base, 'fxRateToBase', order, known);
}

function* rowRate(record: FlexRecord, from: string, to: string, field: string, order: DateOrder, known: Set<string>): Generator<Found> {
  const rate = needNumber(record.get(field));
  const date = readMoment(record.get('reportDate') || record.get('tradeDate') || record.get('dateTime'), order)?.date;
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
