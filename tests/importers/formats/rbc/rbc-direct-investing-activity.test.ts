import { expect, it } from 'vitest';
import { rbcDirectInvestingActivity } from '../../../../src/importers/formats/rbc/rbc-direct-investing-activity.ts';
import { parseFile } from '../../../support/parse-file.ts';

const line = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',');
const HEADER = line([
  'Date',
  'Activity',
  'Symbol',
  'Symbol Description',
  'Quantity',
  'Price',
  'Settlement Date',
  'Account',
  'Value',
  'Currency',
  'Description',
]);
interface Cells {
  day?: string;
  symbol?: string;
  quantity?: string;
  price?: string;
  value?: string;
  currency?: string;
  text?: string;
}
const row = (activity: string, cells: Cells) => {
  const {
    day = 'January 10, 2025',
    symbol = 'ACME',
    quantity = '',
    price = '',
    value = '0',
    currency = 'CAD',
    text = 'ACME UNITS',
  } = cells;
  return line([day, activity, symbol, 'ACME', quantity, price, day, '777', value, currency, text]);
};
const ABOVE = ['"Activity Export as of Mar 29, 2026 at 10:51:18 pm ET"', '', '"Account: 777 - TFSA"', '', '"Trades this month: 2"', ''];
const file = (...rows: string[]) =>
  parseFile(rbcDirectInvestingActivity, [...ABOVE, HEADER, ...rows, '', '"Disclaimers"', '"No advice."'].join('\n'));

it.each([
  ['Buy', { quantity: '10', price: '40.00', value: '-409.95' }, ['buy', '10', '40', '-400', '9.95']],
  ['Buy', { quantity: '5', price: '100.00', value: '-500.00' }, ['buy', '5', '100', '-500', '']],
  ['Sell', { quantity: '4', price: '42.50', value: '160.05' }, ['sell', '4', '42.5', '170', '9.95']],
  ['Sell', { quantity: '-4', price: '42.50', value: '170' }, ['sell', '4', '42.5', '170', '']],
])('%s %j', (activity, cells, expected) => {
  const [fill] = file(row(activity, cells)).of('fill');
  expect([fill?.side, fill?.quantity, fill?.price, fill?.cash, fill?.costs?.map(({ amount }) => amount).join()]).toEqual(expected);
  expect(fill).toMatchObject({ kind: 'trade', account: '777', currency: 'CAD', time: { date: '2025-01-10', time: null } });
});

it('reads a split off its sentence, and knows no cost of other shares that come', () => {
  const split = { quantity: '10', text: 'DIS - ACME STK SPLIT ON 5 SHS REC 08/13/25 PAY 08/15/25' };
  const { of } = file(
    row('Reorganization', split),
    row('Reorganization', { quantity: '3', text: 'SPINOFF' }),
    row('Transfers', { quantity: '-2' }),
  );
  expect(of('action')).toMatchObject([{ kind: 'split', becomes: [{ numerator: '15', denominator: '5' }] }]);
  expect(of('fill').map(({ kind, quantity, price }) => [kind, quantity, price])).toEqual([
    ['receive', '3', null],
    ['transfer_out', '2', null],
  ]);
});

it.each([
  ['Distribution', { value: '0.60' }, 'dividend'],
  ['Dividends', { value: '0.60', currency: 'USD' }, 'dividend'],
  ['Deposits & Contributions', { value: '500', symbol: '' }, 'deposit'],
  ['Withdrawals & De-registrations', { value: '-500', symbol: '' }, 'withdrawal'],
  ['Fees', { value: '-25', symbol: '' }, 'fee'],
  ['Interest', { value: '-2', symbol: '' }, 'interest'],
  ['Taxes', { value: '-2' }, 'tax'],
])('%s %j is %s', (activity, cells, kind) => {
  const note = `${activity}: ACME UNITS`;
  expect(file(row(activity, cells)).of('cash')).toMatchObject([
    { kind, account: '777', note, currency: 'currency' in cells ? 'USD' : 'CAD' },
  ]);
});

it.each([
  ['bad_date', row('Buy', { day: 'November 31, 2025', quantity: '1', price: '1' })],
  ['bad_number', row('Buy', { quantity: 'one', price: '1' })],
  ['bad_number', row('Buy', { quantity: '1' })],
  ['no_quantity', row('Buy', { quantity: '0', price: '1' })],
  ['no_symbol', row('Buy', { symbol: '', quantity: '1', price: '1' })],
])('names a row of %s and goes on', (code, bad) => {
  const { of } = file(bad, row('Sell', { quantity: '1', price: '1', value: '1' }));
  expect(of('problem')).toMatchObject([{ row: 8, code }]);
  expect(of('fill')).toMatchObject([{ row: 9 }]);
});

it('tells the account, what it does not know, and what brings nothing', () => {
  const { of, match } = file(row('Moon Landing', {}), row('Return of Capital', {}));
  expect(of('account')).toEqual([{ type: 'account', row: 3, account: '777', name: 'TFSA 777' }]);
  expect(of('unknown')).toMatchObject([{ what: 'Moon Landing' }]);
  expect(of('skipped').map(({ what }) => what)).toEqual(['Return of Capital', 'note below the table', 'note below the table']);
  expect(match?.score).toBe(1);
  expect(parseFile(rbcDirectInvestingActivity, 'Date,Activity,Symbol\n1,2,3').match).toBeUndefined();
});
