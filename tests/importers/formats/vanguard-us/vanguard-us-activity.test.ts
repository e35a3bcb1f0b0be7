import { expect, it } from 'vitest';
import { vanguardUsActivity } from '../../../../src/importers/formats/vanguard-us/vanguard-us-activity.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Account Number,Trade Date,Settlement Date,Transaction Type,Transaction Description,Investment Name,Symbol,Shares,Share Price,Principal Amount,Commission Fees,Net Amount,Accrued Interest,Account Type,';
const file = (...rows: string[]) =>
  parseFile(
    vanguardUsActivity,
    [
      'Account Number,Investment Name,Symbol,Shares,Share Price,Total Value,',
      '12340000,ACME INC,ACME,8,200.00,1600.00,',
      '',
      HEADER,
      ...rows,
    ].join('\n'),
  );
const row = (type: string, symbol: string, numbers: string) =>
  `12340000,01/02/2025,01/03/2025,${type},${type},A NAME,${symbol},${numbers},0.00,CASH,`;

it.each([
  ['Buy', '10.5,240.00,(2520.00),0.00,(2520.00)', { side: 'buy', quantity: '10.5', price: '240', cash: '-2520', costs: [] }],
  ['Buy', '10,240.00,-2400.00,7.00,-2407.00', { cash: '-2400', costs: [{ kind: 'commission', amount: '7', currency: 'USD' }] }],
  ['Sell', '-2,210.00,420.00,Free,420.00', { side: 'sell', quantity: '2', cash: '420', costs: [] }],
  ['Sell (exchange)', '-2,210.00,420.00,0,420.00', { side: 'sell' }],
  ['Reinvestment', '0.5,20,-10,0,-10', { kind: 'trade', side: 'buy', cash: '-10' }],
  ['Reinvestment (LT gain)', '0.5,0,-10,0,-10', { price: '20' }],
  ['Transfer (incoming)', '7,0,0,0,0', { kind: 'transfer_in', price: null }],
  ['Transfer (outgoing)', '-7,12,0,0,0', { kind: 'transfer_out', side: 'sell', price: null }],
  ['Stock split', '7,0,0,0,0', { kind: 'receive', price: '0' }],
])('%s of %s moves shares', (type, numbers, fill) => {
  const { match, of } = file(row(type, 'ACME', numbers));
  expect(match).toBeDefined();
  expect(of('fill')).toMatchObject([
    { account: '12340000', instrument: { text: 'ACME', assetClass: 'stock' }, time: { date: '2025-01-02', precision: 'day' }, ...fill },
  ]);
});

it.each([
  ['Dividend', 'ACME', '12.34', 'dividend'],
  ['Capital gain (LT)', 'ACME', '12.34', 'dividend'],
  ['Interest', '', '0.5', 'interest'],
  ['Advisory Fee', '', '-42.18', 'fee'],
  ['Funds Received', '', '500', 'deposit'],
  ['Withdrawal', '', '-500', 'withdrawal'],
  ['Distribution', '', '-500', 'withdrawal'],
])('%s is money', (type, symbol, net, kind) => {
  expect(file(row(type, symbol, `0,0,${net},0,${net}`)).of('cash')).toMatchObject([
    { kind, amount: net, currency: 'USD', account: '12340000' },
  ]);
});

it('takes the settlement fund for cash, and lists what it does not know', () => {
  const { of } = file(
    row('Sweep out', 'VMFXX', '5,1,-5,0,-5'),
    row('Reinvestment', 'VMFXX', '5,1,-5,0,-5'),
    row('Corp Action (Merger)', 'ACME', '-5,0,0,0,0'),
    row('Raffle', '', '0,0,5,0,5'),
  );
  expect(of('skipped')).toHaveLength(2);
  expect(of('unknown').map(({ what }) => what)).toEqual(['Corp Action (Merger)', 'Raffle']);
});

it.each([
  ['bad_date', row('Buy', 'ACME', '1,5,-5,0,-5').replace('01/02', '02/31')],
  ['bad_number', row('Buy', 'ACME', 'NaN,5,-5,0,-5')],
  ['bad_number', row('Buy', 'ACME', '1,5,-5,much,-5')],
  ['bad_number', row('Buy', 'ACME', '1,5,-5,0,x')],
  ['no_symbol', row('Buy', '', '1,5,-5,0,-5')],
])('names a row of %s and goes on', (code, bad) => {
  const { of } = file(bad, row('Buy', 'ACME', '1,5,-5,0,-5'));
  expect(of('problem')).toMatchObject([{ row: 5, code }]);
  expect(of('fill')).toHaveLength(1);
});
