import { expect, it } from 'vitest';
import {
  dateIn,
  dayIn,
  momentIn,
  momentOf,
  numberIn,
  numberOrNothing,
  quantityIn,
  sideIn,
  symbolIn,
} from '../../../src/importers/cells/cell-readers.ts';

it.each<[string, () => unknown, unknown]>([
  ['a number', () => numberIn('C', '1,234.5'), '1234.5'],
  ['a number with a comma', () => numberIn('C', '1.234,5', ','), '1234.5'],
  ['nothing', () => numberOrNothing('C', '-'), null],
  ['a quantity without its sign', () => quantityIn('C', '-3'), '3'],
  ['a date', () => dateIn('C', '05.01.2025', 'dmy'), '2025-01-05'],
  ['a day', () => dayIn('C', '05.01.2025', 'dmy'), { text: '05.01.2025', date: '2025-01-05', time: null, precision: 'day', zone: null }],
  ['a moment', () => momentIn('C', '2025-01-05T10:00Z', 'ymd').zone, 'UTC'],
  ['a moment of two cells', () => momentOf('C', '05-01-2025', '10:00', 'dmy').time, '10:00'],
  ['a side', () => sideIn('C', 'Verkauf'), { side: 'sell', effect: 'unknown' }],
  ['the first symbol there is', () => symbolIn('', '-', 'AAPL'), 'AAPL'],
])('%s', (_, read, value) => {
  expect(read()).toEqual(value);
});

it.each<[() => unknown, string, string]>([
  [() => numberIn('Price', ''), 'bad_number', 'Price says “”, which is not a number. The row was left out.'],
  [() => numberOrNothing('Price', 'x'), 'bad_number', 'Price says “x”, which is not a number. The row was left out.'],
  [() => quantityIn('Units', '0'), 'no_quantity', 'Units is 0. The row was left out.'],
  [() => dateIn('Day', '31.11.2025', 'dmy'), 'bad_date', 'Day says “31.11.2025”, which is not a date that exists. The row was left out.'],
  [() => momentIn('Time', 'noon', 'dmy'), 'bad_date', 'Time says “noon”, which is not a date that exists. The row was left out.'],
  [
    () => momentOf('Time', '01-01-2025', '25:00', 'dmy'),
    'bad_date',
    'Time says “01-01-2025 25:00”, which is not a date that exists. The row was left out.',
  ],
  [() => sideIn('Side', 'hold'), 'bad_side', 'Side says “hold”, which is neither buy nor sell. The row was left out.'],
  [() => symbolIn('', '-'), 'no_symbol', 'No symbol. The row was left out.'],
])('%o is a bad cell', (read, code, message) => {
  expect(read).toThrow(expect.objectContaining({ name: 'BadCell', code, message }));
});
