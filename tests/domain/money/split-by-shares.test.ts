import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { absolute, add, isZero, subtract, ZERO } from '../../../src/domain/decimal/decimal.ts';
import { decimal } from '../../../src/domain/decimal/decimal-text.ts';
import { splitByShares } from '../../../src/domain/money/split-by-shares.ts';
import { takeShare } from '../../../src/domain/money/take-share.ts';
import { LARGEST_AMOUNT } from '../../../src/domain/money/units.ts';
import { anyDecimal, order, over, rational, times } from '../decimal/rational.ts';

const RUNS = { numRuns: 2000 };
const amount = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -LARGEST_AMOUNT, max: LARGEST_AMOUNT }));
const share = anyDecimal.map(absolute);
const shares = fc.array(fc.oneof(share, fc.constant(ZERO)), { minLength: 1, maxLength: 8 }).filter((list) => !list.every(isZero));

it.each([
  [100, ['1', '1', '1'], [34, 33, 33]],
  [101, ['1', '1', '1'], [34, 34, 33]],
  [-100, ['1', '1', '1'], [-34, -33, -33]],
  [1, ['1', '1'], [1, 0]],
  [1, ['1', '2'], [0, 1]],
  [10, ['0.5', '0.25', '0.250'], [5, 3, 2]],
  [7, ['0', '3', '0', '4'], [0, 3, 0, 4]],
  [5, ['0', '1.5'], [0, 5]],
  [0, ['1', '2'], [0, 0]],
  [-1, ['1', '1', '1'], [-1, 0, 0]],
  [0, ['0', '0.0'], [0, 0]],
  [0, [], []],
  [999_999, ['0.000000000000000001', '999999999999999999'], [0, 999_999]],
])('%i by %j is %j', (whole, list, parts) => {
  expect(splitByShares(whole, list.map(decimal))).toEqual(parts);
});

it('takes whole numbers as shares too', () => {
  expect(splitByShares(100, [1, 2, 4])).toEqual([14, 29, 57]);
});

it.each([[['0', '0.00']], [[]], [['2', '-1']], [['1', '-1']]])('divides nothing by %j', (list) => {
  expect(() => splitByShares(5, list.map(decimal))).toThrow(expect.objectContaining({ code: 'not_shareable' }));
});

it('keeps every unit, and gives each share its own to less than one', () => {
  fc.assert(
    fc.property(amount, shares, (whole, list) => {
      const parts = splitByShares(whole, list);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
      const total = rational(list.reduce(add, ZERO));
      for (const [at, one] of list.entries()) {
        const ideal = over(times({ top: BigInt(whole), bottom: 1n }, rational(one)), total);
        const part = BigInt(parts[at] as number);
        expect(order({ top: part + 1n, bottom: 1n }, ideal)).toBe(1);
        expect(order({ top: part - 1n, bottom: 1n }, ideal)).toBe(-1);
        if (isZero(one)) expect(parts[at]).toBe(0);
      }
    }),
    RUNS,
  );
});

it('splits a debt as it splits a credit', () => {
  fc.assert(
    fc.property(amount, shares, (whole, list) => {
      expect(splitByShares(-whole, list)).toEqual(splitByShares(whole, list).map((part) => 0 - part));
    }),
    RUNS,
  );
});

it('gives the larger of two shares at least as much, and the earlier of two equal ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LARGEST_AMOUNT }), shares, (whole, list) => {
      const sorted = [...list].sort((a, b) => order(rational(b), rational(a)));
      const parts = splitByShares(whole, sorted);
      expect(parts).toEqual([...parts].sort((a, b) => b - a));
    }),
    RUNS,
  );
});

it.each([
  [100, '1', '3', 33],
  [200, '1', '3', 67],
  [5, '1', '2', 3],
  [-5, '1', '2', -3],
  [5, '0.5', '1', 3],
  [5, '0', '1', 0],
  [-5, '0', '1', 0],
  [5, '2.50', '2.5', 5],
  [0, '1', '2', 0],
  [LARGEST_AMOUNT, '0.333333333333333333', '1', 375_299_968_947_541],
])('of %i, %s of %s takes %i', (whole, part, all, expected) => {
  expect(takeShare(whole, decimal(part), decimal(all))).toBe(expected);
});

it.each([
  ['1', '0'],
  ['-1', '2'],
  ['3', '2'],
  ['0', '0'],
])('no share is %s of %s', (part, whole) => {
  expect(() => takeShare(5, decimal(part), decimal(whole))).toThrow(expect.objectContaining({ code: 'not_shareable' }));
});

it('takes what a split in two would give', () => {
  fc.assert(
    fc.property(amount, share, share, (whole, part, rest) => {
      fc.pre(!isZero(part) || !isZero(rest));
      const all = add(part, rest);
      expect(takeShare(whole, part, all)).toBe(splitByShares(whole, [part, rest])[0]);
      expect(subtract(all, part)).toSatisfy((left) => order(rational(left), rational(rest)) === 0);
    }),
    { numRuns: 5000 },
  );
});
