import { expect, it } from 'vitest';
import { priceColumn, sizeColumn } from '../../renderer/features/trades/figures.ts';

it.each([
  [[], 0, 0],
  [[null], 0, 0],
  [['15'], 2, 0],
  [['24982.5', null, '1.08345'], 5, 4],
  [['0.00001234', '3.5'], 5, 4],
  [['10.123456789'], 4, 4],
])('the figures %j are written with %i decimals as prices, with %i as sizes', (values, prices, sizes) => {
  expect(priceColumn(values)).toBe(prices);
  expect(sizeColumn(values)).toBe(sizes);
});
