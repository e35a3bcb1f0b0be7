import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Amounts, asTheyAre, inFewBytes } from '../../src/analysis/amounts.ts';

const told = ({ of, step, unknown }: Amounts) => Array.from(of, (own) => (own === unknown || Number.isNaN(own) ? null : own * step));
const plain = (list: Float64Array) => Array.from(list, (amount) => (Number.isNaN(amount) ? null : amount));

/** Around where four bytes end, in cents, in their hundredths and in the smallest part of all. */
const amount = fc.oneof(
  fc.integer({ min: -3_000_000, max: 3_000_000 }),
  fc.integer({ min: -(2 ** 31) - 2, max: 2 ** 31 + 2 }),
  fc.constantFrom(0, 2 ** 31 - 1, -(2 ** 31) + 1, -(2 ** 31), Number.MAX_SAFE_INTEGER, Number.NaN),
);

test('whatever amounts there are, they are told as they were', () => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 30 }), fc.constantFrom(1, 10, 100, 10_000, 1_000_000), (amounts, unit) => {
      const list = Float64Array.from(amounts, (each) => (Math.abs(each * unit) <= Number.MAX_SAFE_INTEGER ? each * unit : each));
      expect(told(inFewBytes(list)).map((each) => (each === null ? null : each + 0))).toEqual(plain(list).map((each) => each && each + 0));
      expect(told(asTheyAre(list))).toEqual(plain(list));
    }),
    { numRuns: 500 },
  );
});

test.each<[string, number[], boolean]>([
  ['nothing', [], true],
  ['what is small in its smallest part', [1, -2_147_483_647, Number.NaN], true],
  ['millions in whole cents', [12_345_678_900_000, -10_000], true],
  ['millions with a hundredth of a cent', [200_000_000_000, 100], true],
  ['more than that', [300_000_000_000, 100], false],
  ['thousands with the smallest part there is', [3_000_000_001], false],
])('%s: in half the room or as it is', (_, amounts, isSmall) => {
  expect(inFewBytes(Float64Array.from(amounts)).of instanceof Int32Array).toBe(isSmall);
});
