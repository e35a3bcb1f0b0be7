import { expect, test } from 'vitest';
import { placesByCell } from '../../src/analysis/reports/places-by-cell.ts';

/** The last cell is none, and nothing is in the third. */
const SIZES = [3, 5000, 0, 700, 40];
const CELLS = SIZES.length - 1;
const cells = Int32Array.from({ length: 5743 }, (_, at) => (at * 7919) % 5743).map((each) => {
  let [cell, below] = [0, SIZES[0] as number];
  while (each >= below) below += SIZES[++cell] as number;
  return cell;
});
const counts = Int32Array.from(SIZES.slice(0, CELLS));
const plainly = (cell: number) => [...cells.keys()].filter((at) => cells[at] === cell);

test('small cells and large ones have their members in order, whichever is asked for first', () => {
  for (const order of [
    [0, 1, 2, 3],
    [1, 3, 2, 0],
  ]) {
    const placesOf = placesByCell({ of: cells, places: null }, counts);
    for (const cell of order) expect([...placesOf(cell)]).toEqual(plainly(cell));
  }
});

test('cells may be told by another number, and members have places of their own', () => {
  const cellOf = Int32Array.of(2, 4, 0, 3, 1);
  const places = Int32Array.from(cells.keys(), (at) => at * 2);
  const placesOf = placesByCell({ of: cells.map((cell) => cellOf.indexOf(cell)), cellOf, places }, counts);
  for (const cell of counts.keys()) expect([...placesOf(cell)]).toEqual(plainly(cell).map((at) => at * 2));
});
