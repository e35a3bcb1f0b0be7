import { expect, it } from 'vitest';
import { decimalMark } from '../../../src/importers/cells/decimal-mark.ts';
import { readDate, readMoment, readTime } from '../../../src/importers/cells/moment.ts';
import { moneyUnit } from '../../../src/importers/cells/money-unit.ts';
import { readNumber } from '../../../src/importers/cells/number.ts';
import { orderKind, orderStatus } from '../../../src/importers/cells/order-words.ts';
import { readSide } from '../../../src/importers/cells/side.ts';
import { unitsIn } from '../../../src/importers/cells/trip-in.ts';
import { ENDLESS_CELLS } from '../../support/endless-cells.ts';

const READERS: readonly (readonly [string, (cell: string) => unknown, unknown])[] = [
  ['a number', (cell) => readNumber(cell), undefined],
  ['a number with a comma', (cell) => readNumber(cell, ','), undefined],
  ['a date', (cell) => readDate(cell, 'mdy'), undefined],
  ['a time', (cell) => readTime(cell), undefined],
  ['a moment', (cell) => readMoment(cell, 'mdy'), undefined],
  ['a side', (cell) => readSide(cell), undefined],
  ['a decimal mark', (cell) => decimalMark([cell]), '.'],
  ['a currency', (cell) => moneyUnit(cell), null],
  ['a kind of order', (cell) => typeof orderKind(cell), 'string'],
  ['a status of an order', (cell) => typeof orderStatus(cell), 'string'],
  ['a quantity', (cell) => refused(() => unitsIn(cell)), true],
];

it.each(READERS)('looks for %s in a million characters and is done at once', (_, read, nothing) => {
  for (const [shape, cell] of Object.entries(ENDLESS_CELLS)) {
    const start = performance.now();
    expect(read(cell), shape).toBe(nothing);
    expect(performance.now() - start, shape).toBeLessThan(50);
  }
});

it('does not count the spaces around', () => {
  const spaces = ' '.repeat(200);
  expect(readNumber(`${spaces}12.5${spaces}`)).toBe('12.5');
  expect(readDate(`${spaces}2025-03-10`, 'ymd')).toBe('2025-03-10');
});

function refused(read: () => unknown): boolean {
  try {
    read();
    return false;
  } catch {
    return true;
  }
}
