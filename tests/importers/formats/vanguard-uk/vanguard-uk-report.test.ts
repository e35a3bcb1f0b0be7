import { expect, it } from 'vitest';
import { vanguardUkReport } from '../../../../src/importers/formats/vanguard-uk/vanguard-uk-report.ts';
import { parseFile } from '../../../support/parse-file.ts';

const REPORT = [
  "Someone's ISA,,,,,",
  'Cash Transactions,,,,,',
  'Date,Details,Amount,Balance,,',
  '08/03/2024,Regular Deposit,500,500,,',
  '09/03/2024,"Bought 2,000 Acme ETF (ACME)",-400,100,,',
  '10/03/2024,Reversal of DIV: ACME.XLON.GB @ GBP 0.41,-3.5,96.5,,',
  '11/03/2024,Account Fee for the period 08-Jan-2024 to 07-Apr-2024,-1.5,95,,',
  '12/03/2024,Payment by Faster - One-off withdrawal,-20,75,,',
  '13/03/2024,Something 12.5 nobody knows,-20,55,,',
  'Balance,55,,,,',
  'Investment Transactions,,,,,',
  'Date,InvestmentName,TransactionDetails,Quantity,Price,Cost',
  '10/03/2024,Acme ETF (ACME),"Bought 2,000 Acme ETF (ACME)","2,000",.2,400',
  '28/03/2024,A Stock Index Fund - Accumulation,Sold .5 A Stock Index Fund - Accumulation,.5,100.02, 50.01',
  '31/02/2024,Acme ETF (ACME),Bought 1 Acme ETF (ACME),1,100,100',
  'Cost,450,,,,',
].join('\n');

it('reads both sections, and each purchase once', () => {
  const { match, of } = parseFile(vanguardUkReport, REPORT);
  expect(match?.score).toBe(1);
  expect(of('fill')).toMatchObject([
    {
      row: 13,
      side: 'buy',
      instrument: { text: 'Acme ETF (ACME)', symbol: 'ACME.L', assetClass: 'etf' },
      quantity: '2000',
      price: '0.2',
      cash: '-400',
      currency: 'GBP',
      costs: null,
    },
    { row: 14, side: 'sell', instrument: { text: 'A Stock Index Fund - Accumulation' }, quantity: '0.5', cash: '50.01' },
  ]);
  expect(of('cash').map(({ kind, amount }) => `${kind} ${amount}`)).toEqual(['deposit 500', 'dividend -3.5', 'fee -1.5', 'withdrawal -20']);
  expect(of('problem')).toMatchObject([{ row: 15, code: 'bad_date' }]);
  expect(of('unknown')).toMatchObject([{ row: 9, what: 'Something … nobody knows' }]);
  expect(of('skipped')).toHaveLength(6);
});

it('needs its two headings', () => {
  expect(parseFile(vanguardUkReport, 'Date,Details,Amount,Balance\n08/03/2024,Deposit,1,1').match).toBeUndefined();
});
