import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isZero } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { divide, roundTo, unitsAt } from '../../../src/domain/decimal/round-decimal.ts';
import { anyDecimal, nearest, over, rational, times } from './rational.ts';

const RUNS = { numRuns: 3000 };
const ten = (power: number) => ({ top: 10n ** BigInt(power), bottom: 1n });

it.each([
  ['1.115', '1.12'], // as a binary number this is 1.11499…
  ['1.125', '1.12'],
  ['1.135', '1.14'],
  ['1.145', '1.14'],
  ['1.1450000001', '1.15'],
  ['1.195', '1.2'],
  ['1000.333', '1000.33'],
  ['5005.556666', '5005.56'],
  ['-1.125', '-1.12'],
  ['-1.135', '-1.14'],
  ['0.005', '0'],
  ['-0.005', '0'],
  ['0.015', '0.02'],
  ['-0.0051', '-0.01'],
  ['7', '7'],
  ['123456789012345678.125', '123456789012345678.12'],
  ['-123456789012345678.135', '-123456789012345678.14'],
  ['90071992547409.9151', '90071992547409.92'],
])('%s is %s with two decimals', (value, expected) => {
  expect(decimalText(roundTo(decimal(value), 2))).toBe(expected);
});

it.each([
  ['1', '3', 4, '0.3333'],
  ['2', '3', 4, '0.6667'],
  ['-2', '3', 0, '-1'],
  ['1', '8', 2, '0.12'],
  ['3', '8', 2, '0.38'],
  ['-1', '-8', 2, '0.12'],
  ['1', '-8', 2, '-0.12'],
  ['0', '7', 5, '0'],
  ['0.0001', '300', 2, '0'],
  ['18734.50', '100', 8, '187.345'],
  ['999999999999999999', '0.000000000000000007', 0, '142857142857142857000000000000000000'],
])('%s / %s to %i decimals is %s', (a, b, decimals, expected) => {
  const quotient = divide(decimal(a), decimal(b), decimals);
  if (expected.length > 18) expect(String(quotient.digits)).toBe(expected);
  else expect(decimalText(quotient)).toBe(expected);
});

it('refuses to divide by zero', () => {
  expect(() => divide(decimal('1'), decimal('0.00'), 2)).toThrow(expect.objectContaining({ code: 'division_by_zero' }));
});

it('rounds to the nearest, and of two as near to the even one', () => {
  fc.assert(
    fc.property(anyDecimal, fc.integer({ min: 0, max: 20 }), (value, decimals) => {
      const units = unitsAt(value, decimals);
      expect(BigInt(units)).toBe(nearest(times(rational(value), ten(decimals))));
      expect(typeof units).toBe(Number.isSafeInteger(Number(units)) ? 'number' : 'bigint');
      expect(Object.is(units, -0)).toBe(false);
      expect(roundTo(value, decimals).scale).toBeLessThanOrEqual(decimals);
    }),
    RUNS,
  );
});

it('divides to the nearest', () => {
  fc.assert(
    fc.property(anyDecimal, anyDecimal, fc.integer({ min: 0, max: 12 }), (a, b, decimals) => {
      fc.pre(!isZero(b));
      expect(BigInt(divide(a, b, decimals).digits)).toBe(nearest(times(over(rational(a), rational(b)), ten(decimals))));
    }),
    RUNS,
  );
});
