import { expect, it } from 'vitest';
import { freetradeActivity } from '../../../../src/importers/formats/freetrade/freetrade-activity.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Title,Type,Timestamp,Account Currency,Total Amount,Buy / Sell,Ticker,ISIN,Price per Share in Account Currency,Stamp Duty,Quantity,Venue,Order ID,Order Type,Instrument Currency,Total Shares Amount,Price per Share,FX Rate,Base FX Rate,FX Fee (BPS),FX Fee Amount,Dividend Withheld Tax Amount';

it.each<[string, string[], string[]]>([
  [
    'fills: fee and stamp duty in pounds, the rate before the fee',
    [
      'Acme,ORDER,2024-02-23T15:34:06.099Z,GBP,1005.00,BUY,ACME,GB00B11V7W98,10.00,5.00,100.0,"London Stock Exchange, Main",O1,MARKET,GBP,1000.00,10.00,,,0,,',
      'Nvidia,ORDER,2024-01-24T15:16:15.350Z,GBP,1607.00,BUY,NVDA,US67066G1040,400,0.00,4.0,Multiple,O2,MARKET,USD,2000.00,500.00,1.24,1.25,39,7.00,',
      'Nvidia,FREESHARE_ORDER,2024-01-21T15:14:54.175Z,GBP,4.95,SELL,NVDA,US67066G1040,4.95,0.00,1.0,X,O3,,GBP,0.00,4.95,,,0,,',
    ],
    [
      '2 buy 100 ACME @ 10 GBP 2024-02-23 15:34:06.099 UTC cash -1000 tax 5 GBP x:O1 order O1',
      '3 buy 4 NVDA @ 500 USD 2024-01-24 15:16:15.350 UTC cash -2000 fee 7 GBP rate 0.8 x:O2 order O2',
      '4 receive sell 1 NVDA @ 4.95 GBP 2024-01-21 15:14:54.175 UTC x:O3 order O3',
    ],
  ],
  [
    'cash',
    [
      'Withdrawal,WITHDRAWAL,2024-04-18T18:09:12.259Z,GBP,2412.19,,,,,,,,,,,,,,,,,',
      'Top up,TOP_UP,2024-04-01T00:35:22.634Z,GBP,1000.00,,,,,,,,,,,,,,,,,',
      'Nvidia,DIVIDEND,2024-03-27T06:26:00.000Z,GBP,0.31,,NVDA,US67066G1040,,,11.5,,,,USD,,,,0.79,0,0.00,0.07',
      'Acme,PROPERTY,2024-03-27T06:26:00.000Z,GBP,0.80,,ACME,GB00B11V7W98,,,11.5,,,,GBP,,,,,0,0.00,0.20',
      'Interest,INTEREST_FROM_CASH,2024-03-15T00:00:00.000Z,GBP,0.21,,,,,,,,,,,,,,,,,',
      'February,MONTHLY_STATEMENT,2024-03-01T00:00:00.000Z,,,,,,,,,,,,,,,,,,,',
      'Moon,MOON_FLIGHT,2024-03-01T00:00:00.000Z,GBP,1,,,,,,,,,,,,,,,,,',
      'Top up,TOP_UP,2024-04-31T00:35:22.634Z,GBP,1000.00,,,,,,,,,,,,,,,,,',
      'Acme,ORDER,2024-02-23T15:34:06.099Z,GBP,1005.00,HOLD,ACME,GB00B11V7W98,10.00,5.00,100.0,X,O1,MARKET,GBP,1000.00,10.00,,,0,,',
    ],
    [
      '2 withdrawal -2412.19 GBP 2024-04-18 18:09:12.259 UTC “Withdrawal”',
      '3 deposit 1000 GBP 2024-04-01 00:35:22.634 UTC “Top up”',
      '4 dividend 0.31 GBP of NVDA 2024-03-27 06:26:00.000 UTC “Nvidia, after 0.07 USD of tax”',
      '5 dividend 1 GBP of ACME 2024-03-27 06:26:00.000 UTC “Acme”',
      '5 tax -0.2 GBP of ACME 2024-03-27 06:26:00.000 UTC “Withheld tax, Acme”',
      '6 interest 0.21 GBP 2024-03-15 00:00:00.000 UTC “Interest”',
      '7 skipped MONTHLY_STATEMENT',
      '8 unknown MOON_FLIGHT',
      '9 bad_date: Timestamp says “2024-04-31T00:35:22.634Z”, which is not a date that exists. The row was left out.',
      '10 bad_side: Buy / Sell says “HOLD”, which is neither buy nor sell. The row was left out.',
    ],
  ],
])('%s', (_, rows, lines) => {
  const { found, match } = parseFile(freetradeActivity, [HEADER, ...rows].join('\n'));
  expect(foundLines(found)).toEqual(lines);
  expect(match?.score).toBeGreaterThan(0.7);
});
