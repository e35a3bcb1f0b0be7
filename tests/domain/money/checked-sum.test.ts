import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkedAdd, checkedSum } from '../../../src/domain/money/checked-sum.ts';

const MOST = Number.MAX_SAFE_INTEGER;
const amounts = fc.array(fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.constantFrom(MOST, -MOST, 1, -1)), { maxLength: 12 });

it.each([
  [[], 0],
  [[1, -2, 3], 2],
  [[MOST, 1, -1], MOST],
  [[MOST, MOST, -MOST, -MOST, 7], 7],
  [[-MOST, -1, 2], -MOST + 1],
])('the sum of %j is %i', (list, sum) => {
  expect(checkedSum(list)).toBe(sum);
});

it.each([[[MOST, 1]], [[-MOST, -1]], [[MOST, MOST, MOST]]])('%j has a sum that no number holds', (list) => {
  expect(() => checkedSum(list)).toThrow(expect.objectContaining({ code: 'sum_too_large' }));
});

it('adds whatever fits, in any order', () => {
  fc.assert(
    fc.property(amounts, (list) => {
      const exact = list.reduce((sum, amount) => sum + BigInt(amount), 0n);
      if (Number.isSafeInteger(Number(exact))) expect(BigInt(checkedSum(list))).toBe(exact);
      else expect(() => checkedSum(list)).toThrow(expect.objectContaining({ code: 'sum_too_large' }));
    }),
    { numRuns: 1000 },
  );
});

it('adds one to one', () => {
  expect(checkedAdd(MOST, -1)).toBe(MOST - 1);
  expect(() => checkedAdd(MOST, 1)).toThrow(expect.objectContaining({ code: 'sum_too_large' }));
  expect(() => checkedAdd(-MOST, -2)).toThrow(expect.objectContaining({ code: 'sum_too_large' }));
});
