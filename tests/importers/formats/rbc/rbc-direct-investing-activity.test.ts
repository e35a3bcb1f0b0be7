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
  const { day = 'March 12, 2024', symbol = 'ACME', quantity = '', price = '', value = '0', currency = 'CAD', text = 'ACME UNITS' } = cells;
  return line([day, activity, symbol, 'ACME', quantity, price, day, '777', value, currency, text]);
};
const ABOVE = ['"Activity Export as of Apr 2, 2025 at 9:15:00 am ET"', '', '"Account: 777 - TFSA"', '', '"Trades this month: 5"', ''];
const file = (...rows: string[]) =>
  parseFile(rbcDirectInvestingActivity, [...ABOVE, HEADER, ...rows, '', '"Disclaimers"', '"No advice."'].join('\n'));

it.each([
  ['Buy', { quantity: '12', price: '30.00', value: '-369.95' }, ['buy', '12', '30', '-360', '9.95']],
  ['Buy', { quantity: '6', price: '50.00', value: '-300.00' }, ['buy', '6', '50', '-300', '']],
  ['Sell', { quantity: '5', price: '22.50', value: '102.55' }, ['sell', '5', '22.5', '112.5', '9.95']],
  ['Sell', { quantity: '-5', price: '22.50', value: '112.5' }, ['sell', '5', '22.5', '112.5', '']],
])('%s %j', (activity, cells, expected) => {
  const [fill] = file(row(activity, cells)).of('fill');
  expect([fill?.side, fill?.quantity, fill?.price, fill?.cash, fill?.costs?.map(({ amount }) => amount).join()]).toEqual(expected);
  expect(fill).toMatchObject({ kind: 'trade', account: '777', currency: 'CAD', time: { date: '2024-03-12', time: null } });
});

it('reads a split off its sentence, and knows no cost of other shares that come', () => {
  const split = { quantity: '10', text: 'DIS - ACME STK SPLIT ON 5 SHS REC 09/10/25 PAY 09/12/25' };
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
