import { expect, it } from 'vitest';
import { ibkrFlexCsv } from '../../../../src/importers/formats/ibkr/ibkr-flex-csv.ts';
import { parseFile } from '../../../support/parse-file.ts';

const TRADES =
  '"ClientAccountID","CurrencyPrimary","AssetClass","Symbol","DateTime","Quantity","TradePrice","Proceeds","IBCommission","IBCommissionCurrency","Buy/Sell","Open/CloseIndicator","Notes/Codes","IBExecID","LevelOfDetail"';
const BUY = '"U700","USD","STK","ACME","20240105;093004","100","12.5","-1250","-1.05","USD","BUY","O","P","e1","EXECUTION"';
const CASH = '"Type","SettleDate","ISIN","Description","Amount","CurrencyPrimary"';
const DIVIDEND = '"Dividends","20240110","US0000000001","ACME(US0000000001) CASH DIVIDEND","12.5","USD"';
const file = (...rows: string[]) => parseFile(ibkrFlexCsv, rows.join('\n'));

it('reads trades by the names that columns have there', () => {
  const { match, of } = file(TRADES, BUY, BUY.replace('EXECUTION', 'CLOSED_LOT'));
  expect(match?.score).toBe(0.95);
  expect(of('fill')).toMatchObject([
    {
      account: 'U700',
      side: 'buy',
      effect: 'open',
      instrument: { text: 'ACME', assetClass: 'stock' },
      quantity: '100',
      price: '12.5',
      cash: '-1250',
      currency: 'USD',
      execution: 'e1',
      costs: [{ kind: 'commission', amount: '1.05', currency: 'USD' }],
    },
  ]);
  expect(of('skipped')).toMatchObject([{ what: 'CLOSED_LOT' }]);
});

it('reads a report with an ISIN, a day and the money alone', () => {
  const { of } = file(
    '"Buy/Sell","TradeDate","ISIN","Quantity","TradePrice","TradeMoney","CurrencyPrimary","IBCommission","IBCommissionCurrency"',
    '"BUY","20240105","US0000000001","7","282.7","1978.9","CHF","-5","CHF"',
    '"SELL","20240105","","-8000","1.1","-8800","USD","-1.8","CHF"',
  );
  expect(of('fill')).toMatchObject([
    { instrument: { text: 'US0000000001', isin: 'US0000000001', assetClass: 'stock' }, cash: '-1978.9', time: { precision: 'day' } },
  ]);
  expect(of('problem')).toMatchObject([{ row: 3, code: 'no_symbol' }]);
});

it('reads a report of cash alone', () => {
  const { match, of } = file(CASH, DIVIDEND, DIVIDEND.replace('Dividends', 'Lottery'));
  expect(match).toBeDefined();
  expect(of('cash')).toMatchObject([{ kind: 'dividend', amount: '12.5', currency: 'USD', instrument: { isin: 'US0000000001' } }]);
  expect(of('unknown')).toMatchObject([{ row: 3, what: 'Lottery' }]);
});

it.each([
  ['under headers of their own', [TRADES, BUY, CASH, DIVIDEND]],
  [
    'with rows that say what they are',
    [
      '"BOF","U700","Mine","2"',
      '"BOA","U700"',
      '"BOS","TRNT","Trades"',
      `"HEADER","TRNT",${TRADES}`,
      `"DATA","TRNT",${BUY}`,
      '"EOS","TRNT"',
      `"HEADER","CTRN",${CASH}`,
      `"DATA","CTRN",${DIVIDEND}`,
      '"EOF"',
    ],
  ],
])('reads sections %s', (_, rows) => {
  const { match, of, found } = file(...rows);
  expect(match).toBeDefined();
  expect([of('fill').length, of('cash').length, found.length]).toEqual([1, 1, 2]);
});

it('reads positions, rates and what shares became', () => {
  const { of } = file(
    '"ClientAccountID","CurrencyPrimary","AssetClass","Symbol","ReportDate","Quantity","MarkPrice"',
    '"U700","USD","STK","ACME","20240331","40","13"',
    '"Date/Time","FromCurrency","ToCurrency","Rate"',
    '"20240331","USD","EUR","0.92"',
    '"ClientAccountID","CurrencyPrimary","AssetClass","Symbol","ReportDate","Date/Time","ActionDescription","Quantity","Proceeds","Value"',
    '"U700","USD","STK","ACME","20240401","20240401;202500","ACME(X1) SPLIT 2 FOR 1 (ACME, ACME INC, X1)","40","0","0"',
  );
  expect(of('checkpoint')).toMatchObject([{ time: { date: '2024-03-31' }, positions: [{ quantity: '40' }] }]);
  expect(of('rate')).toMatchObject([{ date: '2024-03-31', from: 'USD', to: 'EUR', rate: '0.92' }]);
  expect(of('action')).toMatchObject([{ kind: 'split', becomes: [{ numerator: '2', denominator: '1' }] }]);
});

it('is no other table', () => {
  expect(file('Symbol,Quantity,Price,Buy/Sell', 'ACME,1,2,BUY').match).toBeUndefined();
});
