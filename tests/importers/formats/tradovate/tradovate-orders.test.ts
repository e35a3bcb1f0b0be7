import { expect, it } from 'vitest';
import { tradovateOrders } from '../../../../src/importers/formats/tradovate/tradovate-orders.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'orderId,Account,Order ID,B/S,Contract,Product,avgPrice,filledQty,Fill Time,Status,Timestamp,Date,Quantity,Text,Type,Limit Price,Stop Price,decimalLimit,decimalStop,Filled Qty,Avg Fill Price,Notional Value,Currency';
const file = (...rows: string[]) => parseFile(tradovateOrders, [HEADER, ...rows].join('\r\n'));
const lines = (...rows: string[]) => foundLines(file(...rows).found);

const FILLED =
  '9001,ACC7,9001, Buy,MESH5,MES,5100.25,2,01/14/2025 09:31:05, Filled,01/14/2025 09:30:00,1/14/25,2,Chart, Limit,5100.50,,5100.5,,2,5100.25,"51,002.50",USD';
const CANCELLED = '9002,ACC7,9002, Sell,MESH5,MES,,,, Canceled,01/14/2025 09:31:05,1/14/25,2,bracket, Stop,,5090.00,,5090.0,,,,USD';

it('reads a filled order as an order and as its fill', () => {
  expect(file(FILLED).match?.score).toBeGreaterThan(0.7);
  expect(lines(FILLED)).toEqual([
    '2 order 9001 buy 2 MESH5 limit 5100.5 filled',
    '2 [ACC7] buy 2 MESH5 @ 5100.25 USD 2025-01-14 09:31:05 costs unknown order 9001',
  ]);
});

it('keeps an order that was not filled, with its stop', () => {
  const { found } = file(CANCELLED);
  expect(found).toMatchObject([{ type: 'order', kind: 'stop', stopPrice: '5090', status: 'cancelled', side: 'sell', ended: null }]);
});

it('takes what was filled of an order that was then cancelled', () => {
  const part = FILLED.replace(' Filled', ' Canceled').replace('5100.25,2,01', '5100.25,1,01').replace('51,002.50', '25,501.25');
  expect(lines(part)).toEqual([
    '2 order 9001 buy 2 MESH5 limit 5100.5 cancelled',
    '2 [ACC7] buy 1 MESH5 @ 5100.25 USD 2025-01-14 09:31:05 costs unknown order 9001',
  ]);
});

it.each([
  ['"51,002.50"', '5'],
  ['"51,003.50"', undefined],
  ['', undefined],
])('takes %s of notional value to prove %s a point', (notional, multiplier) => {
  const [fill] = file(FILLED.replace('"51,002.50"', notional)).of('fill');
  expect(fill?.multiplier).toBe(multiplier);
});

it.each([
  [FILLED.replace('9001,ACC7', ',ACC7'), '2 incomplete: orderId is empty. The row was left out.'],
  [FILLED.replace(' Buy', ' Both'), '2 bad_side: B/S says “Both”, which is neither buy nor sell. The row was left out.'],
  [
    FILLED.replace('01/14/2025 09:31:05', '14/14/2025'),
    '2 bad_date: Fill Time says “14/14/2025”, which is not a date that exists. The row was left out.',
  ],
  [FILLED.replace('5100.25,2', 'n.n.,2'), '2 bad_number: avgPrice says “n.n.”, which is not a number. The row was left out.'],
])('%s', (row, line) => {
  expect(lines(row)).toEqual([line]);
});
