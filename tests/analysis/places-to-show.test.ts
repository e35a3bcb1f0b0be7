import { expect, test } from 'vitest';
import { placesToShow } from '../../src/analysis/reports/places-to-show.ts';

test.each([
  ['all, where they are few', [[3, 1, 2]], 3, [], [0, 1, 2]],
  ['the first, the lowest, the highest and the last', [[5, 1, 5, 5, 9, 5, 5, 5]], 4, [], [0, 1, 4, 7]],
  [
    'what is lowest in the second curve',
    [
      [1, 2, 3, 4, 5, 6, 7, 8],
      [0, 0, 0, -3, 0, 0, 0, 0],
    ],
    7,
    [],
    [0, 3, 7],
  ],
  ['extremes beside what does not exist', [[Number.NaN, 2, 7, 2, 2, 1, 2, 2]], 4, [], [0, 2, 5, 7]],
  ['what must be', [[1, 2, 3, 4, 5, 6, 7, 8]], 6, [5], [0, 5, 7]],
] as const)('shown is %s', (_, curves, most, always, expected) => {
  expect(placesToShow(curves, most, always)).toEqual(expected);
});
