import { expect, test } from 'vitest';
import { createFormat } from '../../renderer/format/create-format.ts';
import { shortSymbol } from '../../renderer/format/short-symbol.ts';

test.each([
  ['en-US', 'AAPL', 'AAPL'],
  ['en-US', 'SPY 2026-12-11 725 P', 'SPY Dec 11 725 P'],
  ['en-US', 'NVDA 2025-12-26 360 C', 'NVDA Dec 26, 25 360 C'],
  ['de-DE', 'SPY 2026-12-11 725 P', 'SPY 11. Dez. 725 P'],
  ['en-US', 'EURUSD #50271207', 'EURUSD #50271207'],
])('%s rows name %s as %s', (locale, symbol, short) => {
  expect(shortSymbol(symbol, '2026', createFormat({ locale, zone: 'UTC', hideMoney: false }))).toBe(short);
});
