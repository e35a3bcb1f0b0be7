import { expect, it } from 'vitest';
import { upstoxTrades } from '../../../../src/importers/formats/upstox/upstox-trades.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEAD = [
  'UPSTOX SECURITIES PRIVATE LIMITED,,',
  'UCC,X1,',
  'Date,Company,Amount,Exchange,Segment,Scrip Code,Instrument Type,Strike Price,Expiry,Trade Num,Trade Time,Side,Quantity,Price',
];

it('fills of shares and contracts', () => {
  const rows = [
    '01-04-2024,TCS,35000,NSE,EQ,1,EQ,0,,4711,09:20:01,Buy,10,"3,500.50"',
    '01-04-2024,NIFTY,5000,NSE,FO,1,OPTIDX CE,21500,25-04-2024,4712,09:21:01,Sell,50,100',
    '01-04-2024,NIFTY,5000,NSE,FO,1,FUTIDX,0,25-04-2024,4713,,Sell,50,22100',
    '31-04-2024,TCS,35000,NSE,EQ,1,EQ,0,,4711,09:20:01,Buy,10,3500',
    '01-04-2024,TCS,35000,NSE,EQ,1,EQ,0,,4711,09:20:01,Hold,10,3500',
    '"From 19-Jul-2025, our Broking",,,,,,,,,,,,,',
  ];
  const { found, match } = parseFile(upstoxTrades, [...HEAD, ...rows].join('\n'));
  expect(foundLines(found)).toEqual([
    '4 buy 10 TCS @ 3500.5 INR 2024-04-01 09:20:01 costs unknown x:4711',
    '5 sell 50 NIFTY 25APR24 21500 CE @ 100 INR 2024-04-01 09:21:01 costs unknown x:4712',
    '6 sell 50 NIFTY24APRFUT @ 22100 INR 2024-04-01 costs unknown x:4713',
    '7 bad_date: Date and time says “31-04-2024 09:20:01”, which is not a date that exists. The row was left out.',
    '8 bad_side: Side says “Hold”, which is neither buy nor sell. The row was left out.',
    '9 skipped Note below the table',
  ]);
  expect(match?.score).toBeGreaterThan(0.9);
});
