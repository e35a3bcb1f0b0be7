import { needNumber } from '../../cells/number.ts';
import { badNumber } from '../../cells/problem.ts';
import { isNegative, magnitude, negated, times } from '../../cells/sums.ts';
import type { Cost, FillFact, Found, Moment } from '../../facts.ts';
import type { FlexRecord } from './flex-record.ts';

/** Money changed to pay with it is no trade. On IDEALPRO currencies are traded; whoever changes them gets IDEALFX, or no exchange at all. */
export function isConversion(record: FlexRecord): boolean {
  return (
    record.get('assetCategory') === 'CASH' && !/IDEALPRO/i.test(record.get('exchange')) && /^[A-Z]{3}\.[A-Z]{3}$/.test(record.get('symbol'))
  );
}

export function* conversion(record: FlexRecord, time: Moment, side: FillFact['side'], costs: readonly Cost[]): Generator<Found> {
  const { row } = record;
  const [base = '', quote = ''] = record.get('symbol').split('.');
  const quantity = magnitude(needNumber(record.get('quantity')) ?? '0');
  const price = needNumber(record.get('tradePrice'));
  const proceeds = needNumber(record.get('proceeds')) ?? (price === undefined ? undefined : times(quantity, price));
  if (proceeds === undefined) return yield badNumber(row, 'Price', record.get('tradePrice'));
  const isBuy = side === 'buy';
  const of = [
    record.get('tradeID') || record.get('ibExecID'),
    time.text,
    record.get('symbol'),
    record.get('quantity'),
    record.get('tradePrice'),
  ];
  const shared = {
    type: 'cash',
    row,
    account: record.get('accountId') || null,
    time,
    note: `${record.get('symbol')} at ${record.get('tradePrice')}`,
  } as const;
  const link = of.join(' ');
  const worth = magnitude(proceeds);
  yield {
    ...shared,
    leg: 0,
    kind: 'conversion',
    link,
    amount: isBuy ? quantity : negated(quantity),
    currency: base,
    identity: [...of, base],
  };
  yield { ...shared, leg: 1, kind: 'conversion', link, amount: isBuy ? negated(worth) : worth, currency: quote, identity: [...of, quote] };
  if (price !== undefined && record.get('fxRateToBase') === '')
    yield { type: 'rate', row, leg: 9, date: time.date, from: base, to: quote, rate: price };
  for (const [n, { kind, amount, currency }] of costs.entries()) {
    const paid = isNegative(amount) ? magnitude(amount) : negated(amount);
    const note = `Costs of ${shared.note}`;
    yield { ...shared, leg: n + 2, kind: kind === 'tax' ? 'tax' : 'fee', amount: paid, currency, identity: [...of, kind, amount], note };
  }
}
