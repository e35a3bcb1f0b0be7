import { expect, it } from 'vitest';
import { revolutInvest } from '../../../../src/importers/formats/revolut/revolut-invest.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = 'Date,Ticker,Type,Quantity,Price per share,Total Amount,Currency,FX Rate';

it.each<[string, string[], string[]]>([
  [
    'fills: what rounding explains is no cost',
    [
      '2023-09-22T13:30:10.514Z,O,BUY - MARKET,1.63453043,$52.07,$85.11,USD,1.25',
      '2023-09-23T13:30:10.514123Z,O,SELL - LIMIT,2,$50.00,$98.80,USD,1.25',
      '2025-09-08T07:29:03.333Z,MSFT,BUY - MARKET,"0,76672417",€26.09,€20,EUR,1',
    ],
    [
      '2 buy 1.63453043 O @ 52.07 USD 2023-09-22 13:30:10.514 UTC cash -85.11 rate 0.8',
      '3 sell 2 O @ 50 USD 2023-09-23 13:30:10.514 UTC cash 100 commission 1.2 USD rate 0.8',
      '4 buy 0.76672417 MSFT @ 26.09 EUR 2025-09-08 07:29:03.333 UTC cash -20',
    ],
  ],
  [
    'splits, and shares that only moved between companies',
    [
      '2022-08-25T08:27:46.419568Z,TSLA,STOCK SPLIT,0.2,,$0,USD,1',
      '2022-08-01T13:30:10Z,TSLA,BUY - MARKET,0.1,$900,$90,USD,1',
      '2022-08-25T08:27:46.419568Z,NVDA,STOCK SPLIT,0.2,,$0,USD,1',
      '2023-09-09T09:21:25.730802Z,TSLA,TRANSFER FROM REVOLUT TRADING LTD TO REVOLUT SECURITIES EUROPE UAB,0.3,,$0,USD,1',
    ],
    [
      '2 split TSLA 3:1 2022-08-25 08:27:46.419 UTC',
      '3 buy 0.1 TSLA @ 900 USD 2022-08-01 13:30:10 UTC cash -90',
      '4 incomplete: A split of NVDA brings 0.2 shares, and this file does not hold the purchases before it. Enter the split by hand.',
      '5 skipped TRANSFER FROM REVOLUT TRADING LTD TO REVOLUT SECURITIES EUROPE UAB',
    ],
  ],
  [
    'cash',
    [
      '2019-12-02T08:23:08.459586Z,,CASH WITHDRAWAL,,,-$30.93,USD,1.1',
      '2019-11-15T23:15:55.878985Z,,CASH TOP-UP,,,$5.22,USD,1.1',
      '2019-12-13T08:40:00.835101Z,MSFT,DIVIDEND,,,$0.08,USD,1.1',
      '2021-09-01T07:40:54.539038Z,,CUSTODY FEE,,,-$0.01,USD,1.1',
      '2021-09-01T07:40:54.539038Z,,MOON FLIGHT,,,-$0.01,USD,1.1',
      '2021-09-31T07:40:54.539038Z,,CUSTODY FEE,,,-$0.01,USD,1.1',
      '2021-09-30T07:40:54.539038Z,O,BUY - MARKET,none at all,$1,$1,USD,1.1',
    ],
    [
      '2 withdrawal -30.93 USD 2019-12-02 08:23:08.459 UTC “CASH WITHDRAWAL”',
      '3 deposit 5.22 USD 2019-11-15 23:15:55.878 UTC “CASH TOP-UP”',
      '4 dividend 0.08 USD of MSFT 2019-12-13 08:40:00.835 UTC “DIVIDEND”',
      '5 fee -0.01 USD 2021-09-01 07:40:54.539 UTC “CUSTODY FEE”',
      '6 unknown MOON FLIGHT',
      '7 bad_date: Date says “2021-09-31T07:40:54.539038Z”, which is not a date that exists. The row was left out.',
      '8 bad_number: Quantity says “none at all”, which is not a number. The row was left out.',
    ],
  ],
])('%s', (_, rows, lines) => {
  const { found, match } = parseFile(revolutInvest, [HEADER, ...rows].join('\n'));
  expect(foundLines(found)).toEqual(lines);
  expect(match?.score).toBe(1);
});
