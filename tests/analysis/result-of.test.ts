import { expect, it } from 'vitest';
import type { Names } from '../../src/analysis/names.ts';
import { type Band, resultOf } from '../../src/analysis/result-of.ts';
import type { TradeColumns } from '../../src/analysis/trade-columns.ts';

it.each([
  ['0.57', 'BTC', 57_000_000],
  ['0.0003', 'BTC', 30_000],
  ['0.57', 'JPY', 5700],
  ['0.29', 'USD', 290_000],
])('a result of just the band, %s %s, is even, and one more unit of it is won', (value, currency, units) => {
  const one = Float64Array.of(1);
  const result = (amount: number) => {
    const band: Band = { basis: 'net', unit: 'money', value };
    const of = { account: one, instrument: one, net: Float64Array.of(amount), gross: Float64Array.of(amount) };
    const names = {
      accounts: new Map([[1, { id: 1, currency }]]),
      instruments: new Map([[1, { id: 1, class: 'stock', tick: null }]]),
    };
    // Slot 0, of the account and the instrument 1.
    return resultOf({ of } as unknown as TradeColumns, names as unknown as Names, {
      breakeven: { futuresAndForex: band, stocksAndOptions: band, crypto: band },
      statisticsUse: 'net',
    })(0);
  };
  expect([units, -units, units + 1, -units - 1].map(result)).toEqual(['breakeven', 'breakeven', 'win', 'loss']);
});
