import { expect, test } from 'vitest';
import { negated } from '../../renderer/format/negated.ts';

test.each([
  ['13.5', '-13.5'],
  ['-0.2', '0.2'],
  ['0', '0'],
  ['0.00', '0.00'],
])('costs of %s take %s', (costs, taken) => {
  expect(negated(costs)).toBe(taken);
});
