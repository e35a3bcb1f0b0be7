import { expect, it } from 'vitest';
import { tradovatePairs } from '../../../../src/importers/formats/tradovate/tradovate-pairs.ts';
import { tradovatePerformance } from '../../../../src/importers/formats/tradovate/tradovate-performance.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const PERFORMANCE =
  'symbol,_priceFormat,_priceFormatType,_tickSize,buyFillId,sellFillId,qty,buyPrice,sellPrice,pnl,boughtTimestamp,soldTimestamp,duration';
const pair = (buy: number, sell: number, bought: string, sold: string, pnl = '$(12.50)') =>
  `MESH5,-2,0,0.25,${buy},${sell},1,5100.25,5097.75,${pnl},01/14/2025 ${bought},01/14/2025 ${sold},9sec`;
const lines = (...rows: string[]) => foundLines(parseFile(tradovatePerformance, [PERFORMANCE, ...rows].join('\n')).found);

it('reads a matched pair as two fills, what happened first as the entry', () => {
  expect(lines(pair(81, 84, '09:31:05', '09:31:14'), pair(94, 91, '10:31:14', '10:31:05', '"$1,250.00"'))).toEqual([
    '2 buy to open 1 MESH5 @ 5100.25 USD 2025-01-14 09:31:05 costs unknown x:81',
    '2 sell to close 1 MESH5 @ 5097.75 USD 2025-01-14 09:31:14 costs unknown stated -12.5 USD x:84',
    '3 sell to open 1 MESH5 @ 5097.75 USD 2025-01-14 10:31:05 costs unknown x:91',
    '3 buy to close 1 MESH5 @ 5100.25 USD 2025-01-14 10:31:14 costs unknown stated 1250 USD x:94',
  ]);
});

it.each([
  [81, 84, 'buy to open'],
  [84, 81, 'sell to open'],
  [999, 1000, 'buy to open'],
])('within one second fill %i was before %i', (buy, sell, first) => {
  expect(lines(pair(buy, sell, '09:31:05', '09:31:05'))[0]).toContain(first);
});

it('tells the pieces of one fill apart by what they were matched with', () => {
  const { of } = parseFile(
    tradovatePerformance,
    [PERFORMANCE, pair(81, 84, '09:31:05', '09:31:14'), pair(81, 85, '09:31:05', '09:31:15')].join('\n'),
  );
  expect(of('fill').map(({ execution, counter }) => `${execution}/${counter}`)).toEqual(['81/84', '84/81', '81/85', '85/81']);
});

it('reads the pairs of the position history, and not the sums that stand on each', () => {
  const header =
    'Position ID,Timestamp,Trade Date,Net Pos,Net Price,Bought,Avg. Buy,Sold,Avg. Sell,Account,Contract,Product,Pair ID,Buy Fill ID,Sell Fill ID,Paired Qty,Buy Price,Sell Price,P/L,Currency,Bought Timestamp,Sold Timestamp';
  const row =
    '5,01/14/2025 09:31:14,2025-01-14,0,,24,5100,24,5101,ACC7,MESH5,MES,6,81,84,2,5100.25,5101.25,10.00,USD,01/14/2025 09:31:05,01/14/2025 09:31:14';
  const { match, found } = parseFile(tradovatePairs, [header, row].join('\n'));
  expect(match?.score).toBeGreaterThan(0.7);
  expect(foundLines(found)).toEqual([
    '2 [ACC7] buy to open 2 MESH5 @ 5100.25 USD 2025-01-14 09:31:05 costs unknown x:81',
    '2 [ACC7] sell to close 2 MESH5 @ 5101.25 USD 2025-01-14 09:31:14 costs unknown stated 10 USD x:84',
  ]);
});

it.each([
  [
    pair(1, 2, '25:31:05', '09:31:14'),
    '2 bad_date: The entry time says “01/14/2025 25:31:05”, which is not a date that exists. The row was left out.',
  ],
  [
    pair(1, 2, '09:31:05', '09:31:14', 'none at all'),
    '2 bad_number: The result says “none at all”, which is not a number. The row was left out.',
  ],
  [pair(1, 2, '09:31:05', '09:31:14').replace('MESH5', ''), '2 no_symbol: No symbol. The row was left out.'],
])('%s', (row, line) => {
  expect(lines(row)).toEqual([line]);
});
