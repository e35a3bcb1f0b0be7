import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cumulated } from '../../../src/domain/statistics/cumulated.ts';
import { deviation } from '../../../src/domain/statistics/deviation.ts';
import { deepest, falls, steepest } from '../../../src/domain/statistics/falls.ts';
import { internalRate } from '../../../src/domain/statistics/internal-rate.ts';
import { normalBelow } from '../../../src/domain/statistics/normal.ts';
import { quantile } from '../../../src/domain/statistics/quantile.ts';

it.each([
  [0, 0.5],
  [1, 0.8413447460685429],
  [-1.96, 0.024997895148220435],
  [2.999, 0.9986456],
  [3.001, 0.9986545],
  [5, 0.9999997133484281],
  [-10, 7.61985302416e-24],
  [40, 1],
])('so much of a normal distribution lies below %f', (z, part) => {
  expect(normalBelow(z)).toBeCloseTo(part, 6);
  expect(normalBelow(z) + normalBelow(-z)).toBeCloseTo(1, 14);
});

it('values that are all alike do not deviate', () => {
  expect(deviation([0.1, 0.1, 0.1])).toBe(0);
  expect(deviation([4])).toBeNull();
  expect(deviation([1e9 + 1, 1e9 + 2, 1e9 + 3])).toBeCloseTo(1, 9);
});

it('the deepest fall is what a look at every pair finds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 40 }), (steps) => {
      const curve = cumulated(steps, 100);
      let [money, part] = [0, 0];
      for (let high = 0; high < curve.length; high++)
        for (let low = high; low < curve.length; low++) {
          const [from, to] = [curve[high] as number, curve[low] as number];
          money = Math.min(money, to - from);
          if (from > 0 && from === Math.max(...curve.subarray(0, low + 1))) part = Math.min(part, (to - from) / from);
        }
      expect(deepest(falls(curve))?.depth ?? 0).toBe(money);
      expect(steepest(falls(curve))?.part ?? 0).toBeCloseTo(part, 12);
    }),
  );
});

it('falls follow each other, and only the last may be unrecovered', () => {
  const all = falls([10, 8, 12, 11, 12, 9, 10]);
  expect(all).toEqual([
    { peak: 0, trough: 1, end: 2, depth: -2, part: -0.2 },
    { peak: 2, trough: 3, end: 4, depth: -1, part: -1 / 12 },
    { peak: 4, trough: 5, end: null, depth: -3, part: -0.25 },
  ]);
  expect(falls([])).toEqual([]);
  expect(falls([3])).toEqual([]);
});

it('at the internal rate everything balances', () => {
  const flows = fc.array(fc.record({ day: fc.integer({ min: 0, max: 4000 }), amount: fc.integer({ min: -1000, max: 1000 }) }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(flows, (all) => {
      const rate = internalRate(all);
      if (rate === null) return;
      const first = Math.min(...all.map(({ day }) => day));
      const terms = all.map(({ day, amount }) => amount * (1 + rate) ** (-(day - first) / 365));
      const size = terms.reduce((total, term) => total + Math.abs(term), 0);
      expect(Math.abs(terms.reduce((total, term) => total + term, 0))).toBeLessThanOrEqual(1e-6 * size + 1e-9);
    }),
  );
});

it.each([
  [[], null],
  [[{ day: 0, amount: -100 }], null],
  [
    [
      { day: 0, amount: -100 },
      { day: 365, amount: 110 },
    ],
    0.1,
  ],
  [
    [
      { day: 365, amount: 110 },
      { day: 0, amount: -100 },
    ],
    0.1,
  ],
] as const)('the internal rate of %j is %s', (flows, rate) => {
  if (rate === null) expect(internalRate(flows)).toBeNull();
  else expect(internalRate(flows)).toBeCloseTo(rate, 12);
});

it.each([
  [[], 0.5, null],
  [[7], 0.9, 7],
  [[3, 1, 2], 0.5, 2],
  [[1, 2], 0.25, 1.25],
])('quantile of %j at %f is %s', (values, part, expected) => expect(quantile(values, part)).toBe(expected));
