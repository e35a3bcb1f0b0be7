import { expect, it } from 'vitest';
import { WrittenOptions } from '../../../src/importers/cells/written-options.ts';
import type { FillFact } from '../../../src/importers/facts.ts';

type Trade = readonly [option: string, date: string, side: FillFact['side'], quantity: string, told: FillFact['effect']];
const TRADES: readonly Trade[] = [
  ['WROTE', '2024-03-01', 'sell', '2', 'open'],
  ['WROTE', '2024-03-04', 'buy', '2', 'unknown'],
  ['WROTE', '2024-03-05', 'sell', '1', 'open'],
  ['HELD', '2024-03-01', 'buy', '2', 'unknown'],
  ['HELD', '2024-03-04', 'sell', '2', 'unknown'],
  ['HELD', '2024-03-05', 'sell', '1', 'open'],
  ['SAMEDAY', '2024-03-01', 'sell', '1', 'unknown'],
  ['SAMEDAY', '2024-03-01', 'buy', '1', 'unknown'],
];

const fillOf = ([text, date, side, quantity]: Trade, assetClass: 'option' | 'stock' = 'option'): FillFact => ({
  type: 'fill',
  row: 1,
  account: null,
  kind: 'trade',
  side,
  effect: 'unknown',
  instrument: { text, assetClass },
  quantity,
  price: '1',
  currency: 'USD',
  time: { text: date, date, time: null, precision: 'day', zone: null },
  costs: [],
  identity: [],
});

it('takes a sale of what was never bought for an opening, whatever the order of the file', () => {
  const options = new WrittenOptions();
  for (const trade of TRADES.toReversed()) options.note(fillOf(trade));
  expect(TRADES.map((trade) => options.told(fillOf(trade)))).toMatchObject(TRADES.map(([, , , , effect]) => ({ effect })));
});

it('leaves shares, and what a file says itself, as they are', () => {
  const options = new WrittenOptions();
  const sale = fillOf(['WROTE', '2024-03-01', 'sell', '2', 'open']);
  expect(options.told({ ...sale, effect: 'close' })).toMatchObject({ effect: 'close' });
  expect(options.told(fillOf(['WROTE', '2024-03-01', 'sell', '2', 'open'], 'stock'))).toMatchObject({ effect: 'unknown' });
});
