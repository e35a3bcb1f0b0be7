import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { moneyScale } from '../../../src/domain/money/money-scale.ts';
import { LARGEST_AMOUNT, toUnits, unitsToDecimal } from '../../../src/domain/money/units.ts';
import { anyDecimal, nearest, rational, times } from '../decimal/rational.ts';

it.each([
  ['USD', 6],
  ['JPY', 4],
  ['KWD', 7],
  ['USDT', 6],
  ['IDR', 2],
  ['VND', 0],
  ['KRW', 0],
  ['IRR', 2],
  ['BIDR', 2],
  ['BTC', 8],
  ['DOGE', 8],
])('%s is stored with %i decimals', (currency, scale) => {
  expect(moneyScale(currency)).toBe(scale);
});

it.each([
  ['187.345', 'USD', 187_345_000],
  ['-0.0035', 'USD', -3500],
  ['0.0000005', 'USD', 0],
  ['0.0000015', 'USD', 2],
  ['-0.0000025', 'USD', -2],
  ['0.00000250000000001', 'USD', 3],
  ['1.00005', 'JPY', 10_000],
  ['1.00015', 'JPY', 10_002],
  ['1500.5', 'KRW', 1500],
  ['1501.5', 'KRW', 1502],
  ['100.005', 'IDR', 10_000],
  ['0.00102345678', 'BTC', 102_346],
  ['0', 'EUR', 0],
])('%s %s is %i units', (amount, currency, units) => {
  expect(toUnits(decimal(amount), currency)).toBe(units);
});

it('rounds once, to the nearest unit and of two as near to the even one', () => {
  fc.assert(
    fc.property(anyDecimal, fc.constantFrom('USD', 'JPY', 'KRW', 'BTC'), (amount, currency) => {
      const expected = nearest(times(rational(amount), { top: 10n ** BigInt(moneyScale(currency)), bottom: 1n }));
      if (expected > BigInt(LARGEST_AMOUNT) || -expected > BigInt(LARGEST_AMOUNT)) {
        expect(() => toUnits(amount, currency)).toThrow(expect.objectContaining({ code: 'amount_too_large' }));
      } else {
        expect(toUnits(amount, currency)).toBe(Number(expected));
      }
    }),
    { numRuns: 3000 },
  );
});

it('gives back what it was given, where that had no finer decimals', () => {
  expect(decimalText(unitsToDecimal(187_345_000, 'USD'))).toBe('187.345');
  fc.assert(
    fc.property(fc.integer({ min: -LARGEST_AMOUNT, max: LARGEST_AMOUNT }), fc.constantFrom('USD', 'KRW', 'BTC'), (units, currency) => {
      expect(toUnits(unitsToDecimal(units, currency), currency)).toBe(units);
      expect(compare(decimal(decimalText(unitsToDecimal(units, currency))), unitsToDecimal(units, currency))).toBe(0);
    }),
  );
});

it('takes the largest amount, and no unit more', () => {
  expect(toUnits(decimal('1125899906.842624'), 'USD')).toBe(LARGEST_AMOUNT);
  expect(toUnits(decimal('-1125899906.842624'), 'USD')).toBe(-LARGEST_AMOUNT);
  for (const amount of ['1125899906.842625', '-1125899906.842625', '999999999999999999']) {
    expect(() => toUnits(decimal(amount), 'USD')).toThrow(expect.objectContaining({ code: 'amount_too_large' }));
  }
});
