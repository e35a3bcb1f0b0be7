import { expect, it } from 'vitest';
import { multiply, negate } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { takeOldest } from '../../../src/domain/money/fx-lots.ts';
import { type CashFlow, fxResult } from '../../../src/domain/money/fx-result.ts';
import { inverseValue } from '../../../src/domain/money/inverse-value.ts';

const lot = (quantity: string, quote: number, account: number) => ({ quantity: decimal(quantity), quote, account });
const flow = (quote: string, rate: string): CashFlow => ({ quote: decimal(quote), account: multiply(decimal(quote), decimal(rate)) });
const texts = (result: object) => Object.fromEntries(Object.entries(result).map(([key, value]) => [key, decimalText(value)]));

it('a dollar share bought at 0.9238 and sold at 0.8854 francs earns less than its price did', () => {
  expect(texts(fxResult(flow('-89.12', '0.9238'), flow('116.45', '0.8854'), decimal('0.8854')))).toEqual({
    total: '20.775774',
    price: '24.197982',
    currency: '-3.422208',
  });
});

it('a short earns by the same fall of the rate', () => {
  expect(texts(fxResult(flow('89.12', '0.9238'), flow('-89.12', '0.8854'), decimal('0.8854')))).toEqual({
    total: '3.422208',
    price: '0',
    currency: '3.422208',
  });
});

it('without a second currency, all of the result is the price', () => {
  expect(texts(fxResult(flow('-5000', '1'), flow('8000', '1'), decimal('1')))).toEqual({ total: '3000', price: '3000', currency: '0' });
});

it('the oldest lots leave first, each with its cost in both currencies', () => {
  const { taken, rest } = takeOldest([lot('100', 5000, 4500), lot('50', 3000, 2550)], decimal('120'));
  expect(taken).toMatchObject({ quote: 6200, account: 5520 });
  expect(rest).toEqual([{ quantity: decimal('30'), quote: 1800, account: 1530 }]);
});

it('cutting a lot again and again loses nothing', () => {
  let [lots, quote, account] = [[lot('0.7', 1000, 919)], 0, 0];
  for (let times = 0; times < 7; times++) {
    const { taken, rest } = takeOldest(lots, decimal('0.1'));
    [lots, quote, account] = [rest, quote + taken.quote, account + taken.account];
  }
  expect([lots, quote, account]).toEqual([[], 1000, 919]);
});

it('there is no more to take than all', () => {
  const { taken, rest } = takeOldest([lot('1', 10, 9)], decimal('2'));
  expect([decimalText(taken.quantity), taken.quote, rest]).toEqual(['1', 10, []]);
});

it.each([
  ['100000', '2', '50000'],
  ['100000', '3', '33333.33333333'],
  ['200000', '3', '66666.66666667'],
  ['1000', '1250', '0.8'],
  ['1', '64000000', '0.00000002'], // 1.5625 units
])('inverse contracts of %s dollars at %s are worth %s coins', (contracts, price, coins) => {
  expect(decimalText(inverseValue(decimal(contracts), decimal(price), 'BTC'))).toBe(coins);
  expect(decimalText(inverseValue(negate(decimal(contracts)), decimal(price), 'BTC'))).toBe(`-${coins}`);
});
