import { expect, it } from 'vitest';
import { placeNames } from '../../renderer/charts/place-names.ts';

const at = (mean: number, median: number) =>
  placeNames(
    [
      { x: mean, name: 'mean 1 d 18 h' },
      { x: median, name: 'median 1 h 20' },
    ],
    500,
  ).map(({ anchor, row }) => `${anchor} ${row}`);

it.each([
  ['the mean to the right of the median', 260, 240, ['start 0', 'end 0']],
  ['the mean to the left of it', 240, 260, ['end 0', 'start 0']],
  ['both in one place', 250, 250, ['start 0', 'end 0']],
  ['the median at the left edge', 50, 2, ['start 0', 'start 1']],
  ['the mean at the left edge', 2, 50, ['start 1', 'start 0']],
  ['the mean at the right edge', 495, 480, ['end 1', 'end 0']],
  ['the median at the right edge', 480, 495, ['end 0', 'end 1']],
])('no name is cut or written over the other: %s', (_what, mean, median, placed) => {
  expect(at(mean, median)).toEqual(placed);
});

it('one name alone stays in the first row', () => {
  expect(placeNames([{ x: 498, name: 'mean' }], 500)).toEqual([{ anchor: 'end', row: 0 }]);
  expect(placeNames([{ x: 2, name: 'mean' }], 500)).toEqual([{ anchor: 'start', row: 0 }]);
});
