import { expect, it } from 'vitest';
import { matchLayouts, tableOfLayouts } from '../../../src/importers/cells/recognise-layouts.ts';
import { bytesOfText } from '../../../src/importers/readers/bytes-of-text.ts';
import { openSource } from '../../../src/importers/readers/open-source.ts';

const LAYOUTS = [
  ['Date', 'Symbol'],
  ['Datum', 'Symbol', 'Anzahl'],
];

it.each([
  ['Date;Symbol;Other\n1;2;3', 0.87],
  ['Datum;Symbol;Anzahl\n1;2;3', 1],
])('%o is one of them', (text, score) => {
  const source = openSource(bytesOfText('a.csv', text));
  expect(matchLayouts(source, LAYOUTS)?.score).toBe(score);
  expect(tableOfLayouts(source, LAYOUTS)?.has('Symbol')).toBe(true);
});

it('another header is none of them', () => {
  const source = openSource(bytesOfText('a.csv', 'Fecha;Symbol\n1;2'));
  expect(matchLayouts(source, LAYOUTS)).toBeUndefined();
  expect(tableOfLayouts(source, LAYOUTS)).toBeUndefined();
});
