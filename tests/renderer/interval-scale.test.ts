import { expect, test } from 'vitest';
import { commonScale, digitsOf } from '../../renderer/charts/interval-mark.tsx';

test.each([
  [3.2, 1],
  [0.6, 1],
  [0.1, 1],
  [0.06, 2],
  [0.02, 2],
  [0.004, 3],
  [0, 1],
])('the ends of a scale up to %d are written with %d decimals: told from zero, and no more', (end, digits) => {
  expect(digitsOf(commonScale([{ from: -end, to: end / 2 }]))).toBe(digits);
});
