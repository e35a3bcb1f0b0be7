import { expect, it } from 'vitest';
import { growwPnl } from '../../../../src/importers/formats/groww/groww-pnl.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = 'Stock name,ISIN,Quantity,Buy date,Buy price,Buy value,Sell date,Sell price,Sell value,Realised P&L,Remark';

it('a lot is a purchase and a sale', () => {
  const rows = [
    'Tata,INE467B01029,10,01-04-2024,3500,35000,05-04-2024,3510,35100,100,',
    'Tata,INE467B01029,10,31-04-2024,3500,35000,05-04-2024,3510,35100,100,',
    'Unrealised trades,,,,,,,,,,',
    'Stock name,ISIN,Quantity,Buy date,Buy price,Buy value,Closing date,Closing price,Closing value,Unrealised P&L,',
    'Infy,INE009A01021,3,01-04-2024,1500,4500,,,,0,',
  ];
  const { found, match } = parseFile(growwPnl, [HEADER, ...rows].join('\n'));
  expect(foundLines(found)).toEqual([
    '2 buy to open 10 INE467B01029 @ 3500 INR 2024-04-01 costs unknown',
    '2 sell to close 10 INE467B01029 @ 3510 INR 2024-04-05 costs unknown stated 100 INR',
    '3 bad_date: Buy date says “31-04-2024”, which is not a date that exists. The row was left out.',
    '4 skipped Sum, heading or open lot',
    '5 skipped Sum, heading or open lot',
    '6 skipped Sum, heading or open lot',
  ]);
  expect(match?.score).toBeGreaterThan(0.9);
});
