import { expect, it } from 'vitest';
import { growwOrders } from '../../../../src/importers/formats/groww/groww-orders.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEAD = [
  'Name,X,',
  'Unique Client Code,1,',
  'Stock name,Symbol,ISIN,Type,Quantity,Value,Exchange,Exchange Order Id,Execution date and time,Order status',
];

it('the value of an order says its price', () => {
  const rows = [
    'Tata,TCS,INE467B01029,BUY,10,"35,005.00",NSE,1300000001,01-04-2024 09:20 AM,Executed',
    'Tata,TCS,INE467B01029,SELL,4,14200,BSE,1300000002,02-04-2024 01:20 PM,Executed',
    'Tata,TCS,INE467B01029,SELL,4,14200,BSE,1300000003,02-04-2024 01:20 PM,Cancelled',
    'Tata,TCS,INE467B01029,SELL,none,14200,BSE,1300000003,02-04-2024 01:20 PM,Executed',
    'Tata,TCS,INE467B01029,SELL,4,14200,BSE,1300000003,32-04-2024 01:20 PM,Executed',
  ];
  const { found, match } = parseFile(growwOrders, [...HEAD, ...rows].join('\n'));
  expect(foundLines(found)).toEqual([
    '4 buy 10 TCS @ 3500.5 INR 2024-04-01 09:20 cash -35005 costs unknown order 1300000001',
    '5 sell 4 TCS @ 3550 INR 2024-04-02 13:20 cash 14200 costs unknown order 1300000002',
    '6 skipped Order Cancelled',
    '7 bad_number: Quantity says “none”, which is not a number. The row was left out.',
    '8 bad_date: Execution date and time says “32-04-2024 01:20 PM”, which is not a date that exists. The row was left out.',
  ]);
  expect(match?.score).toBe(1);
});
