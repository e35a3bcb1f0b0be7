import { expect, test } from 'vitest';
import {
  changeColumn,
  leastWidth,
  moveColumn,
  OWN_COLUMNS,
  placeColumns,
  readColumns,
} from '../../renderer/features/trades/column-layout.ts';

const shown = (width: number, choices = OWN_COLUMNS) => placeColumns(choices, width, false).map(({ id }) => id);

test('narrower tables drop account, gross, costs and rating first, then time held and the R bar', () => {
  const [wide, middle, narrow] = [1700, 1232, 1072].map((width) => shown(width));
  const gone = (from: string[] = [], to: string[] = []) => from.filter((id) => !to.includes(id));
  expect(gone(wide, middle)).toEqual(['account', 'gross', 'costs', 'rating']);
  expect(gone(middle, narrow)).toEqual(['bar', 'held']);
});

test.each([1700, 1232, 1072, 972])('a table of %i pixels needs not be moved aside, several currencies included', (width) => {
  expect(leastWidth(placeColumns(OWN_COLUMNS, width, true))).toBeLessThanOrEqual(width);
});

test.each([1072, 972])('in a table of %i pixels the names of options are whole: setups and tags give way to them', (width) => {
  expect(placeColumns(OWN_COLUMNS, width, false)).toContainEqual({ id: 'symbol', width: 150, left: null });
});

test('what somebody chose is shown in any width, and what he took away in none', () => {
  const chosen = changeColumn(changeColumn(OWN_COLUMNS, 'gross', { shown: true }), 'setup', { shown: false });
  expect(shown(800, chosen)).toContain('gross');
  expect(shown(3000, chosen)).not.toContain('setup');
});

test('pinned columns come first, each beside the one before', () => {
  const pinned = changeColumn(changeColumn(OWN_COLUMNS, 'net', { pinned: true }), 'symbol', { pinned: true });
  const placed = placeColumns(pinned, 1232, false);
  expect(placed.slice(0, 3).map(({ id, left }) => [id, left])).toEqual([
    ['symbol', 36],
    ['net', 186],
    ['closed', null],
  ]);
});

test('a column takes the place of another', () => {
  const moved = moveColumn(OWN_COLUMNS, 'net', 0).map(({ id }) => id);
  expect(moved.slice(0, 3)).toEqual(['net', 'closed', 'opened']);
  expect(moved).toHaveLength(OWN_COLUMNS.length);
});

test.each([
  ['nothing', null],
  ['another shape', { a: 1 }],
  ['columns there are not', [{ id: 'bogus' }, null, 7]],
])('kept columns of %s are those of the app', (_, kept) => {
  expect(readColumns(kept)).toEqual(OWN_COLUMNS);
});

test('kept columns keep their order and width; a wild width is cut, a column that is new stands at the end', () => {
  const [first, second, ...rest] = readColumns([
    { id: 'net', shown: true, width: 1e9, pinned: true },
    { id: 'net', shown: false },
    { id: 'r', shown: 'yes', width: '7' },
  ]);
  expect(first).toEqual({ id: 'net', shown: true, width: 600, pinned: true });
  expect(second).toEqual({ id: 'r', shown: null, width: null, pinned: false });
  expect(rest).toHaveLength(OWN_COLUMNS.length - 2);
});
