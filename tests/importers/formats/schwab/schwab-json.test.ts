import { expect, it } from 'vitest';
import { schwabEquityAwards } from '../../../../src/importers/formats/schwab/schwab-equity-awards.ts';
import { schwabTransactions } from '../../../../src/importers/formats/schwab/schwab-transactions.ts';
import { schwabTransactionsJson } from '../../../../src/importers/formats/schwab/schwab-transactions-json.ts';
import { parseFile } from '../../../support/parse-file.ts';

const BUY = {
  Date: '06/23/2025 as of 06/20/2025',
  Action: 'Buy',
  Symbol: 'ACME',
  Description: 'ACME CORP',
  Quantity: '200',
  Price: '$50.00',
  'Fees & Comm': '$0.10',
  Amount: '-$10,000.10',
};
const HISTORY = { FromDate: '01/01/2025', ToDate: '12/31/2025', TotalTransactionsAmount: '-$10,000.10', BrokerageTransactions: [BUY] };
const NAME = 'Individual_XXX456_Transactions_20250102-101112';

it('reads the history as JSON as it reads it as a table, down to the identity', () => {
  const { of, match } = parseFile(schwabTransactionsJson, JSON.stringify(HISTORY), { name: `${NAME}.json` });
  const row = Object.values(BUY).map((cell) => `"${cell}"`);
  const table = [Object.keys(BUY), row].map((cells) => cells.join(',')).join('\n');
  const same = parseFile(schwabTransactions, table, { name: `${NAME}.csv` });
  expect(match?.score).toBe(1);
  expect(of('fill')).toEqual(same.of('fill').map((fill) => ({ ...fill, row: 1 })));
  expect(of('total')).toMatchObject([{ amount: '-10000.1', of: 'cash' }]);
});

const AWARD = {
  Symbol: 'ACME',
  Quantity: null,
  FeesAndCommissions: null,
  DisbursementElection: null,
  Amount: null,
  TransactionDetails: [],
};
const awards = (...rows: object[]) =>
  parseFile(schwabEquityAwards, JSON.stringify({ FromDate: '', Transactions: rows.map((row) => ({ ...AWARD, ...row })) }), {
    name: 'awards.json',
  });
const lot = (details: object) => ({ Details: details });

it('receives what vested on its day at its value', () => {
  const { of, match } = awards({
    Date: '10/03/2023',
    Action: 'Deposit',
    Description: 'RS',
    Quantity: '11.5',
    TransactionDetails: [lot({ AwardId: 'C1', VestDate: '09/29/2023', VestFairMarketValue: '$88.40' })],
  });
  expect(match?.score).toBe(1);
  expect(of('fill')).toMatchObject([{ kind: 'receive', side: 'buy', quantity: '11.5', price: '88.4', time: { date: '2023-09-29' } }]);
});

it('sells all lots of a row as one fill, with its fee', () => {
  const { of } = awards({
    Date: '10/31/2023',
    Action: 'Sale',
    Description: 'Share Sale',
    Quantity: '12.50',
    FeesAndCommissions: '$0.03',
    Amount: '$1,249.97',
    TransactionDetails: [lot({ Shares: '12', SalePrice: '$100.00' }), lot({ Shares: '0.50', SalePrice: '$100.00' })],
  });
  expect(of('fill')).toMatchObject([
    { kind: 'trade', side: 'sell', quantity: '12.5', price: '100', cash: '1250', costs: [{ amount: '0.03' }] },
  ]);
});

it('gives lots that went at several prices the average of them, and a sale without a fee no cost', () => {
  const lots = [lot({ SalePrice: '$10.00' }), lot({ SalePrice: '$20.00' })];
  const sale = { Date: '10/31/2023', Action: 'Sale', Description: '', Quantity: '2', Amount: '$30.00', TransactionDetails: lots };
  expect(awards(sale).of('fill')).toMatchObject([{ price: '15', costs: [], cash: '30' }]);
});

it.each([
  ['To Account ...9', '5', 'transfer_out', 'sell'],
  ['', '-5', 'transfer_out', 'sell'],
  ['From Account ...9', '5', 'transfer_in', 'buy'],
])('moves shares %s by %s', (Description, Quantity, kind, side) => {
  expect(awards({ Date: '05/14/2024', Action: 'Journal', Description, Quantity }).of('fill')).toMatchObject([
    { kind, side, quantity: '5' },
  ]);
});

it.each([
  ['another list', { Transactions: [{ Date: '1', Amount: 2 }] }],
  ['half of the columns', { Transactions: [{ TransactionDetails: [] }] }],
  ['a list', []],
  ['nothing', null],
  ['a list of texts', { Transactions: ['x', null, []] }],
])('leaves %s alone', (_, value) => {
  expect(parseFile(schwabEquityAwards, JSON.stringify(value), { name: 'x.json' }).match).toBeUndefined();
  expect(parseFile(schwabTransactionsJson, JSON.stringify(value), { name: 'x.json' }).match).toBeUndefined();
});

it('reads numbers that are not written as texts', () => {
  const row = { ...BUY, Quantity: 200, Price: 50, 'Fees & Comm': null, Amount: -10000 };
  const { of } = parseFile(schwabTransactionsJson, JSON.stringify({ BrokerageTransactions: [row] }), { name: 'x.json' });
  expect(of('fill')).toMatchObject([{ quantity: '200', price: '50', cash: '-10000', costs: [] }]);
});

it.each([
  [{ Action: 'Dividend', Amount: '$55.10' }, 'dividend'],
  [{ Action: 'Tax Withholding', Amount: '-$16.53' }, 'tax'],
  [{ Action: 'Tax Reversal', Amount: '$8.27' }, 'tax'],
  [{ Action: 'Journal', Amount: '-$900.00' }, 'withdrawal'],
])('books %j as %s', (row, kind) => {
  expect(awards({ Date: '05/14/2024', Description: 'Debit', ...row }).of('cash')).toMatchObject([{ kind }]);
});

it.each([
  [{ Action: 'Sale', Quantity: null }, 'problem'],
  [{ Action: 'Sale', Date: '13/45/2024' }, 'problem'],
  [{ Action: 'Lapse', Quantity: '5' }, 'skipped'],
  [{ Action: 'Journal' }, 'skipped'],
  [{ Action: 'Dividend', Amount: '$0.00' }, 'skipped'],
  [{ Action: 'Moon Landing' }, 'unknown'],
  [{ Action: 'Journal', Quantity: '5', Description: 'To Account ...9' }, 'fill'],
])('ends %j as a %s', (row, type) => {
  expect(awards({ Date: '05/14/2024', Description: '', ...row }).found.map((each) => each.type)).toEqual([type]);
});
