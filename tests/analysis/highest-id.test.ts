import { expect, test } from 'vitest';
import { highestId } from '../../src/analysis/highest-id.ts';

test.each([
  ['none', 0, 0],
  ['one', 1, 1],
  ['more than a call takes arguments', 200_000, 200_000],
])('the highest id of %s is found', (_, count, highest) => {
  expect(highestId(Array.from({ length: count }, (_, at) => count - at))).toBe(highest);
});
