import { expect, it } from 'vitest';
import { tradestationOrders } from '../../../../src/importers/formats/tradestation/tradestation-orders.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Symbol,Side,Type,Qty,Filled Qty,Limit Price,Stop Price,Avg Fill Price,Status,Open Time,Close Time,Duration,Commission Fee,Expiration Date,Order ID';
const FILLED = 'MESM25,Buy,Limit,2,2,5000.25,,5000.25,Filled,2025-05-01 09:30:00,2025-05-01 09:31:07,DAY,1.20,,8001';
const CANCELLED = 'MESM25,Sell,Stop,2,0,,4990,,Cancelled,05/01/2025 09:31:10,05/01/2025 09:45:00,DAY,,,8002';
const file = (...rows: string[]) => parseFile(tradestationOrders, [HEADER, ...rows].join('\n'));

it('makes a fill and an order of what was filled', () => {
  const { of } = file(FILLED);
  expect(of('fill')).toMatchObject([
    {
      side: 'buy',
      instrument: { text: 'MESM25' },
      quantity: '2',
      price: '5000.25',
      order: '8001',
      time: { date: '2025-05-01', time: '09:31:07', zone: null },
      costs: [{ kind: 'commission', amount: '1.2', currency: 'USD' }],
    },
  ]);
  expect(of('order')).toMatchObject([{ order: '8001', kind: 'limit', price: '5000.25', status: 'filled', quantity: '2' }]);
});

it('keeps a cancelled stop as evidence and no more', () => {
  const { of } = file(CANCELLED);
  expect(of('fill')).toEqual([]);
  expect(of('order')).toMatchObject([{ kind: 'stop', side: 'sell', stopPrice: '4990', status: 'cancelled', ended: { time: '09:45:00' } }]);
});

it('knows no commission of 0, and no time where there is none', () => {
  const { of } = file(FILLED.replace('1.20', '0').replace('2025-05-01 09:30:00', ''));
  expect(of('fill')).toMatchObject([{ costs: [] }]);
  expect(of('order')).toMatchObject([{ placed: null, ended: { date: '2025-05-01' } }]);
});

it('keeps what was filled before the rest was cancelled', () => {
  expect(file(FILLED.replace('2,2,', '2,1,').replace('Filled,', 'Cancelled,')).of('fill')).toMatchObject([{ quantity: '1' }]);
});

it('reads the newer names of the columns', () => {
  const header = HEADER.replace('Qty,Filled Qty', 'Quantity,Filled quantity').replace('Avg Fill Price', 'Avg fill price');
  const { of, match } = parseFile(tradestationOrders, [header, FILLED].join('\n'));
  expect(of('fill')).toMatchObject([{ quantity: '2', price: '5000.25' }]);
  expect(match?.score).toBeGreaterThan(0.85);
});

it.each([
  ['bad_side', FILLED.replace('Buy', 'Hold')],
  ['bad_date', FILLED.replace('2025-05-01 09:31:07', '2025-02-30 09:31:07')],
  ['bad_number', FILLED.replace(',2,2,', ',2,two,')],
  ['bad_number', FILLED.replace('1.20', 'free')],
  ['no_symbol', FILLED.replace('MESM25', '')],
])('names a row of %s and goes on', (code, bad) => {
  const { of } = file(bad, FILLED);
  expect(of('problem')).toMatchObject([{ row: 2, code }]);
  expect(of('fill')).toMatchObject([{ row: 3 }]);
});

it('knows its columns from those of others, and that nobody has seen a file yet', () => {
  expect(file().match?.score).toBeGreaterThan(0.85);
  expect(
    parseFile(tradestationOrders, 'Symbol,Side,Type,Qty,Fill price,Status,Placing time,Closing time,Order ID\n1').match,
  ).toBeUndefined();
  expect(tradestationOrders.verified).toBe('documentation');
});
