import { expect, it } from 'vitest';
import { rithmicOrders } from '../../../../src/importers/formats/rithmic/rithmic-orders.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const FEW = 'Account,Symbol,Buy/Sell,Qty Filled,Avg Fill Price,Update Time,Commission Fill Rate,Order Number';
const MANY =
  'Account,Status,Remarks,Buy/Sell,Qty To Fill,Symbol,Price Type,Limit Price,Trigger Price,Qty Filled,Avg Fill Price,Order Number,Create Time (CST),Update Time (CST),Commission';
const lines = (...rows: string[]) => foundLines(parseFile(rithmicOrders, rows.join('\n')).found);

it('reads a filled order as a fill and says how it understood the rate', () => {
  const rows = [
    'Completed Orders',
    FEW,
    'R-77,MESH5,B,2,5100.25,2025-01-14 09:35:12,1.20,1001',
    'R-77,MESH5,S,2,5101.25,2025-01-14 09:36:12,1.20,1002',
  ];
  expect(parseFile(rithmicOrders, rows.join('\n')).match?.score).toBeGreaterThan(0.85);
  expect(lines(...rows)).toEqual([
    '3 [R-77] buy 2 MESH5 @ 5100.25 USD 2025-01-14 09:35:12 commission 1.2 USD order 1001',
    '4 [R-77] sell 2 MESH5 @ 5101.25 USD 2025-01-14 09:36:12 commission 1.2 USD order 1002',
    '2 guessed: Commission Fill Rate was taken as the whole commission of an order. Compare the costs with your statement.',
  ]);
});

it('reads the orders of both sections, each under its header, on the clock that the header names', () => {
  expect(
    lines(
      'Working Orders',
      MANY.replace('Status,Remarks,', 'Status,'),
      'R-77,Open,S,1,MESH5,Limit,5200.00,,0,,1003,2025-01-14 09:00:00,2025-01-14 09:00:01,',
      'Completed Orders',
      MANY,
      'R-77,Filled,,B,0,MESH5,Stop Market,,5100.00,2,5100.25,1001,2025-01-14 09:30:00,2025-01-14 09:35:12,2.40',
      'R-77,Cancelled,by user,S,2,MESH5,Limit,5200.00,,0,,1002,2025-01-14 09:30:00,2025-01-14 09:40:00,',
    ),
  ).toEqual([
    '3 order 1003 sell 1 MESH5 limit 5200 open',
    '6 order 1001 buy 2 MESH5 stop  filled',
    '6 [R-77] buy 2 MESH5 @ 5100.25 USD 2025-01-14 09:35:12 America/Chicago commission 2.4 USD order 1001',
    '7 order 1002 sell 2 MESH5 limit 5200 cancelled',
  ]);
});

it.each([
  ['R-77,MESH5,B,0,,2025-01-14 09:35:12,,1001', '3 skipped order'],
  ['R-77,MESH5,B,2,5100.25,soon,1.20,1001', '3 bad_date: Update Time says “soon”, which is not a date that exists. The row was left out.'],
  [
    'R-77,MESH5,?,2,5100.25,2025-01-14 09:35:12,,1001',
    '3 bad_side: Buy/Sell says “?”, which is neither buy nor sell. The row was left out.',
  ],
  ['R-77,,B,2,5100.25,2025-01-14 09:35:12,,1001', '3 no_symbol: No symbol. The row was left out.'],
])('%s', (row, line) => {
  expect(lines('Completed Orders', FEW, row)).toEqual([line]);
});
