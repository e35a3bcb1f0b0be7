import { expect, it } from 'vitest';
import { zerodhaTaxPnl } from '../../../../src/importers/formats/zerodha/zerodha-tax-pnl.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  ',Symbol,ISIN,Entry Date,Exit Date,Quantity,Buy Value,Sell Value,Profit,Period of Holding,Fair Market Value,Taxable Profit,Turnover,Brokerage,STT';
const SHARES_ONLY = ',Symbol,Entry Date,Exit Date,Quantity,Buy Value,Sell Value,Profit';

const FILE = [
  ',Tax P&L Statement from 2023-04-01 to 2024-03-31',
  ',Equity - Intraday',
  HEADER,
  ',TCS,INE467B01029,2023-05-02,2023-05-02,10,35000,35100,100,0,0,100,100,20,3.5',
  ',Equity - Short Term',
  HEADER,
  ',INFY,INE009A01021,2023-05-02,2023-06-02,4,6000,5900,-100,31,0,-100,100,,5.9',
  ',F&O',
  SHARES_ONLY,
  ',NIFTY23MAY18000CE,2023-05-02,2023-05-03,50,5000,6000,999',
  ',Total,,,,,,99',
];

it('each row is a purchase and a sale, with the result as stated', () => {
  expect(foundLines(parseFile(zerodhaTaxPnl, FILE.join('\n')).found)).toEqual([
    '4 buy to open 10 TCS @ 3500 INR 2023-05-02',
    '4 sell to close 10 TCS @ 3510 INR 2023-05-02 commission 20 INR + tax 3.5 INR stated 100 INR',
    '7 buy to open 4 INFY @ 1500 INR 2023-05-02',
    '7 sell to close 4 INFY @ 1475 INR 2023-06-02 tax 5.9 INR stated -100 INR',
    '10 buy to open 50 NIFTY23MAY18000CE @ 100 INR 2023-05-02 costs unknown',
    '10 sell to close 50 NIFTY23MAY18000CE @ 120 INR 2023-05-03 costs unknown stated 999 INR',
    '10 contradiction: Profit says 999, and sold less bought is 1000. Both are kept.',
    '11 skipped Total',
  ]);
});

it('the part says what kind it is', () => {
  const fills = parseFile(zerodhaTaxPnl, FILE.join('\n')).of('fill');
  expect(fills.map(({ instrument }) => instrument.assetClass)).toEqual(['stock', 'stock', 'stock', 'stock', 'option', 'option']);
});

it('is recognised', () => {
  expect(parseFile(zerodhaTaxPnl, FILE.join('\n')).match?.score).toBeGreaterThan(0.7);
});
