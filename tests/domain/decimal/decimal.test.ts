import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  absolute,
  add,
  compare,
  type Decimal,
  isZero,
  max,
  min,
  multiply,
  negate,
  sign,
  subtract,
  toNumber,
  ZERO,
} from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { anyDecimal, minus, order, plus, type Rational, rational, same, times } from './rational.ts';

const RUNS = { numRuns: 2000 };
const pair = [anyDecimal, anyDecimal] as const;

it.each([
  ['0.1', '0.2', '0.3', '-0.1', '0.02'],
  ['100', '0.005', '100.005', '99.995', '0.5'],
  ['-1.50', '1.5', '0', '-3', '-2.25'],
  ['0', '-5', '-5', '5', '0'],
  ['9007199254740991', '1', '9007199254740992', '9007199254740990', '9007199254740991'],
  ['999999999.999999999', '0.000000001', '1000000000', '999999999.999999998', '0.999999999999999999'],
  ['900719925474099.1', '0.01', '900719925474099.11', '900719925474099.09', '9007199254740.991'],
])('%s and %s: sum %s, difference %s, product %s', (a, b, sum, difference, product) => {
  expect(decimalText(add(decimal(a), decimal(b)))).toBe(sum);
  expect(decimalText(subtract(decimal(a), decimal(b)))).toBe(difference);
  expect(decimalText(multiply(decimal(a), decimal(b)))).toBe(product);
});

it('adds, subtracts and multiplies as fractions do', () => {
  fc.assert(
    fc.property(...pair, (a, b) => {
      const [x, y] = [rational(a), rational(b)];
      is(add(a, b), plus(x, y));
      is(subtract(a, b), minus(x, y));
      is(multiply(a, b), times(x, y));
      is(negate(a), minus({ top: 0n, bottom: 1n }, x));
    }),
    RUNS,
  );
});

it('orders as fractions do, whatever the scales', () => {
  fc.assert(
    fc.property(...pair, (a, b) => {
      const expected = order(rational(a), rational(b));
      expect(compare(a, b)).toBe(expected);
      expect(compare(b, a)).toBe(0 - expected);
      expect(sign(subtract(a, b))).toBe(expected);
      expect(min(a, b)).toBe(expected <= 0 ? a : b);
      expect(max(a, b)).toBe(expected >= 0 ? a : b);
    }),
    RUNS,
  );
});

it('orders whole lists, so that a sort has one outcome', () => {
  fc.assert(
    fc.property(fc.array(anyDecimal, { maxLength: 20 }), (list) => {
      const sorted = [...list].sort(compare);
      for (const [at, value] of sorted.entries())
        for (const later of sorted.slice(at)) expect(compare(value, later)).toBeLessThanOrEqual(0);
    }),
  );
});

it('gives the same sum and product in any order and any grouping', () => {
  fc.assert(
    fc.property(anyDecimal, anyDecimal, anyDecimal, (a, b, c) => {
      expect(compare(add(add(a, b), c), add(a, add(c, b)))).toBe(0);
      expect(compare(multiply(multiply(a, b), c), multiply(b, multiply(c, a)))).toBe(0);
      expect(compare(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(0);
    }),
    RUNS,
  );
});

it('sees zero under every scale, and makes no minus zero', () => {
  for (const zero of [ZERO, decimal('-0.00'), subtract(decimal('5.50'), decimal('5.5')), multiply(ZERO, decimal('-5')), negate(ZERO)]) {
    expect(isZero(zero)).toBe(true);
    expect(sign(zero)).toBe(0);
    expect(Object.is(zero.digits, 0)).toBe(true);
  }
  expect(isZero(decimal('0.000000000000000001'))).toBe(false);
});

it('drops the sign', () => {
  expect(decimalText(absolute(decimal('-12.5')))).toBe('12.5');
  expect(decimalText(absolute(decimal('-999999999999999999')))).toBe('999999999999999999');
  expect(decimalText(absolute(decimal('3')))).toBe('3');
});

it('adds what is very fine to what is very large', () => {
  const sum = add(decimal('999999999999999999'), decimal('0.000000000000000001'));
  expect(sum).toEqual({ digits: 999999999999999999000000000000000001n, scale: 18 });
  expect(compare(sum, decimal('999999999999999999'))).toBe(1);
  expect(subtract(sum, decimal('999999999999999999'))).toEqual({ digits: 1, scale: 18 });
  expect(compare(add(ZERO, decimal('0.000000000000000001')), ZERO)).toBe(1);
});

it('orders and adds a product of many decimals', () => {
  const tiny = multiply(decimal('0.000000000000001'), decimal('0.000000000000001'));
  expect([compare(tiny, decimal('1')), compare(decimal('1'), tiny), compare(tiny, ZERO)]).toEqual([-1, 1, 1]);
  expect(add(tiny, decimal('1'))).toEqual({ digits: 10n ** 30n + 1n, scale: 30 });
});

it('stays exact where only the step between is more than a number holds', () => {
  expect(add(decimal('1700000000000001'), decimal('-899999999999999.9'))).toEqual({ digits: 8000000000000011, scale: 1 });
  expect(subtract(decimal('-1700000000000001'), decimal('-899999999999999.9'))).toEqual({ digits: -8000000000000011, scale: 1 });
  expect(add(decimal('2000000000000001'), decimal('-899999999999999.9'))).toEqual({ digits: 11000000000000011n, scale: 1 });
});

it('gives charts the nearest number', () => {
  expect(toNumber(decimal('0.1'))).toBe(0.1);
  expect(toNumber(decimal('-187.345'))).toBe(-187.345);
  expect(toNumber(decimal('123456789012345678.5'))).toBe(123456789012345680);
});

/** Equal, and held in the one way: a number wherever a number is exact. */
function is(value: Decimal, expected: Rational) {
  expect(same(rational(value), expected)).toBe(true);
  expect(typeof value.digits).toBe(Number.isSafeInteger(Number(value.digits)) ? 'number' : 'bigint');
  expect(Object.is(value.digits, -0)).toBe(false);
}
