import { expect, it } from 'vitest';
import { angelOneTaxPnl } from '../../../../src/importers/formats/angel-one/angel-one-tax-pnl.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const FILE = [
  'Angel One Limited,,,,,,,,,,',
  'Intraday (Speculation),,,,,,,,,,',
  'ISIN,Scrip Name,Qty,Transaction Date,Avg Buy Price,Buy Value,Avg Sell Price,Sell Value,Charges and Statutory,STT,Taxable P&L',
  'INE467B01029,TCS,10,01-04-2024,3500,35000,3510,35100,20,8,72',
  'Total,,10,,,35000,,35100,20,8,72',
  'Delivery P&L,,,,,,,,,,',
  'ISIN,Scrip Name,Qty,Buy Date,Sell Date,Avg Buy Price,Buy Value,Avg Sell Price,Sell Value,Charges and Statutory,STT',
  'INE467B01029,TCS,4,01-04-2024,05-04-2024,3500,14000,3600,14400,,14.4',
  'INE467B01029,TCS,4,01-04-2024,35-04-2024,3500,14000,3600,14400,,14.4',
  'Open Holdings as of 31 March,,,,,,,,,,',
  'ISIN,Scrip Name,Quantity,Avg Buy Price,Buy Value,Charges and Statutory,STT,Closing rate,Turnover,A,B',
  'INE009A01021,INFY,7,1500,10500,0,0,1600,1,1,1',
  'Options,,,,,,,,,,',
  'Segment,Symbol Name,Expiry date,Strike Price,Option Type,Qty,Buy Date,Sell date,Avg Buy Price,Buy Value,Avg Sell Price,Sell Value,Total Charges and Statutory,STT',
  'FO,NIFTY,25-04-2024,22500,CE,50,05-04-2024,01-04-2024,90,4500,100,5000,30,3',
  'Futures,,,,,,,,,,',
  'Segment,Symbol Name,Expiry date,Qty,Buy Date,Sell date,Avg Buy Price,Buy Value,Avg Sell Price,Sell Value,Total Charges and Statutory,STT',
  'FO,NIFTY,25-04-2024,50,01-04-2024,02-04-2024,22000,1100000,22010,1100500,30,3',
];

it('each part has its own header; open holdings are no trades', () => {
  const { found, match } = parseFile(angelOneTaxPnl, FILE.join('\n'));
  expect(foundLines(found)).toEqual([
    '4 buy to open 10 INE467B01029 @ 3500 INR 2024-04-01',
    '4 sell to close 10 INE467B01029 @ 3510 INR 2024-04-01 fee 20 INR + tax 8 INR stated 100 INR',
    '5 skipped Total',
    '8 buy to open 4 INE467B01029 @ 3500 INR 2024-04-01',
    '8 sell to close 4 INE467B01029 @ 3600 INR 2024-04-05 tax 14.4 INR stated 400 INR',
    '9 bad_date: Sell Date says “35-04-2024”, which is not a date that exists. The row was left out.',
    '12 skipped Open Holdings as of 31 March',
    '15 sell to open 50 NIFTY 25APR24 22500 CE @ 100 INR 2024-04-01',
    '15 buy to close 50 NIFTY 25APR24 22500 CE @ 90 INR 2024-04-05 fee 30 INR + tax 3 INR stated 500 INR',
    '18 buy to open 50 NIFTY24APRFUT @ 22000 INR 2024-04-01',
    '18 sell to close 50 NIFTY24APRFUT @ 22010 INR 2024-04-02 fee 30 INR + tax 3 INR stated 500 INR',
  ]);
  expect(match?.score).toBe(0.95);
});

it('dividends and charges are cash', () => {
  const rows = [
    ...FILE,
    'Dividend Report,,,,,',
    'ISIN,Scrip Name,Dividend Date,Qty,Dividend Rate,Dividend Amount',
    'INE467B01029,TCS,05-06-2024,10,28,280',
    'Total,,,,,280',
    'Non Trade Charges,,,',
    'Charge,Posting Date,Debit Amount,Credit Amount',
    'DP Charges,05-04-2024,20,',
    'Reversal,06-04-2024,,5',
    'Call,06-04-2024,0,0',
    'Call,36-04-2024,1,0',
  ];
  expect(foundLines(parseFile(angelOneTaxPnl, rows.join('\n')).found).slice(11)).toEqual([
    '21 dividend 280 INR of INE467B01029 2024-06-05 “Dividend, TCS”',
    '22 skipped Sum of the dividends',
    '25 fee -20 INR 2024-04-05 “DP Charges”',
    '26 fee 5 INR 2024-04-06 “Reversal”',
    '27 skipped Call',
    '28 bad_date: Date says “36-04-2024”, which is not a date that exists. The row was left out.',
  ]);
});

it('another file is not recognised', () => {
  expect(parseFile(angelOneTaxPnl, 'Angel One\nDate,Qty\n1,2').match).toBeUndefined();
});
