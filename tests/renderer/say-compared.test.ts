import { expect, it } from 'vitest';
import { sayCompared, sayCounted, sayFewer } from '../../renderer/features/reports/say-compared.ts';
import { createFormat } from '../../renderer/format/create-format.ts';
import type { Basis } from '../../src/contract/reports.ts';

const format = createFormat({ locale: 'en-US', zone: 'UTC', hideMoney: false });
const a: Basis = { currency: 'USD', trades: 5, converted: 0, left: [], noRate: [], floor: 12, confidence: '95' };
const october = { dates: { meaning: 'realised', from: '2026-10-01', to: '2026-10-31' } } as const;

it.each([
  ['two samples', 0, true, {}, 'No trade is in both · USD'],
  ['samples that overlap', 1200, true, {}, '1,200 trades are in both: they tell no difference · USD'],
  ['nothing yet', 5, false, {}, 'USD'],
  ['trades that realised something in a month', 1, true, october, '1 trade is in both · USD · each with its whole result'],
])('of %s it is said what they share and in which money they are told', (_, shared, isChosen, side, words) => {
  expect(sayCompared({ a, shared }, isChosen, [{}, side, {}], format)).toBe(words);
});

it('of a side it is said how many came from another money', () => {
  expect(sayCounted({ trades: 1285, converted: 0 }, format)).toBe('n 1,285');
  expect(sayCounted({ trades: 1285, converted: 312 }, format)).toBe('n 1,285, 312 converted');
});

it('of a mean R it is said of how many it is, where that is not all of its side', () => {
  expect(sayFewer({ value: 0.4, n: 1200 }, { trades: 1285 }, format)).toBe('n 1,200');
  expect(sayFewer({ value: 0.4, n: 1285 }, { trades: 1285 }, format)).toBeNull();
  expect(sayFewer({ value: null, n: 0 }, { trades: 1285 }, format)).toBeNull();
});
