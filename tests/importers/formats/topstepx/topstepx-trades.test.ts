import { expect, it } from 'vitest';
import { topstepxTrades } from '../../../../src/importers/formats/topstepx/topstepx-trades.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = 'Id,ContractName,EnteredAt,ExitedAt,EntryPrice,ExitPrice,Fees,PnL,Size,Type,TradeDay,TradeDuration,Commissions';
const SHORT =
  '314,MESH5,01/14/2025 17:43:54 -06:00,01/14/2025 17:47:38 -06:00,5100.250000000,5098.250000000,1.48000,20.000000000,2,Short,01/15/2025 00:00:00 -06:00,00:03:44.2166590,0.50000';
const lines = (...rows: string[]) => foundLines(parseFile(topstepxTrades, rows.join('\n')).found);

it('reads a round trip with its zone, its two kinds of costs and its trading day', () => {
  const { match, of } = parseFile(topstepxTrades, [HEADER, SHORT].join('\n'));
  expect(match?.score).toBeGreaterThan(0.9);
  expect(lines(HEADER, SHORT)).toEqual([
    '2 sell to open 2 MESH5 @ 5100.25 USD 2025-01-14 17:43:54 -06:00 x:314',
    '2 buy to close 2 MESH5 @ 5098.25 USD 2025-01-14 17:47:38 -06:00 fee 1.48 USD + commission 0.5 USD stated 20 USD x:314',
  ]);
  expect(of('fill').map(({ tradeDate }) => tradeDate)).toEqual([undefined, '2025-01-15']);
});

it('reads the shorter layout of earlier years', () => {
  expect(
    lines(
      'Id,ContractName,EnteredAt,ExitedAt,EntryPrice,ExitPrice,Fees,PnL,Size,Type',
      '7,MES,01/14/2025 14:30:00,01/14/2025 15:05:00,5100.25,5101.25,0,5.00,1,Long',
    ),
  ).toEqual([
    '2 buy to open 1 MES @ 5100.25 USD 2025-01-14 14:30:00 x:7',
    '2 sell to close 1 MES @ 5101.25 USD 2025-01-14 15:05:00 stated 5 USD x:7',
  ]);
});

it.each([
  [SHORT.replace('Short', 'Sideways'), '2 bad_side: The direction says “Sideways”, which is neither buy nor sell. The row was left out.'],
  [SHORT.replace('1.48000', 'free'), '2 bad_number: Fees says “free”, which is not a number. The row was left out.'],
  [SHORT.replace('MESH5', ''), '2 no_symbol: No symbol. The row was left out.'],
])('%s', (row, line) => {
  expect(lines(HEADER, row)).toEqual([line]);
});
