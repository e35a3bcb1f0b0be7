import { expect, it } from 'vitest';
import { metatrader5PositionHistory } from '../../../../src/importers/formats/metatrader5/metatrader5-position-history.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEAD = [
  'Report,,,,,,,,',
  'Name: Mt5 Position History List ,Produced At: 17/01/2025 19:49,,,,,,,',
  'Symbol,Account Number,Position,Position Status,Date Time,Transaction Type,Trade Volume Lots,Open Price,Profit',
];
const IN = 'XAUUSD    ,4711,501,Closed,1/14/2025 1:47:41 AM,Trade Sell In,0.02,2700.50,0';
const OUT = 'XAUUSD    ,4711,501,Closed,1/14/2025 2:01:35 PM,Trade Buy Out,0.01,2690.50,10.00';
const file = (...rows: string[]) => parseFile(metatrader5PositionHistory, [...HEAD, ...rows].join('\n'), { currency: 'USD' });

it('reads deals in and out under the number of their position', () => {
  expect(file(IN).match?.score).toBeGreaterThan(0.9);
  expect(foundLines(file(IN, OUT).found)).toEqual([
    '4 account 4711 USD',
    '4 [4711] sell to open 0.02 XAUUSD @ 2700.5 USD 2025-01-14 01:47:41 costs unknown ticket 501',
    '5 [4711] buy to close 0.01 XAUUSD @ 2690.5 USD 2025-01-14 14:01:35 costs unknown stated 10 USD ticket 501',
  ]);
});

it('asks what profits are in', () => {
  expect(foundLines(parseFile(metatrader5PositionHistory, [...HEAD, IN].join('\n')).found)[0]).toBe('asked currency, guess USD');
});

it.each([
  [
    IN.replace('Trade Sell In', 'Transfer'),
    '4 bad_side: Transaction Type says “Transfer”, which is neither buy nor sell. The row was left out.',
  ],
  [
    IN.replace('1/14/2025', '13/14/2025'),
    '4 bad_date: Date Time says “13/14/2025 1:47:41 AM”, which is not a date that exists. The row was left out.',
  ],
])('%s', (row, line) => {
  expect(foundLines(file(row).found)).toEqual([line]);
});
