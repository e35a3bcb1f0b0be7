import { expect, it } from 'vitest';
import { merrillEdgeActivity } from '../../../../src/importers/formats/merrill-edge/merrill-edge-activity.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = [
  ...['Trade Date', 'Settlement Date', 'Pending/Settled', 'Account Nickname', 'Account Registration', 'Account #', 'Type'],
  ...['Description 1 ', 'Description 2', 'Symbol/CUSIP #', 'Quantity', 'Price ($)', 'Amount ($)'],
];
interface Cells {
  day?: string;
  status?: string;
  text?: string;
  symbol?: string;
  quantity?: string;
  price?: string;
  amount?: string;
}
const line = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',');
const row = (kind: string, { day = '2/4/2026', status = 'Settled', text = '--', ...cells }: Cells) => {
  const { symbol = '--', quantity = '--', price = '--', amount = '--' } = cells;
  return line([day, day, status, '--', 'IRA-Edge', 'AA-7', 'SecurityTransactions', kind, text, symbol, quantity, price, amount]);
};
const file = (...rows: string[]) => parseFile(merrillEdgeActivity, [line(HEADER), ...rows].join('\n'));
const CALL = 'ACME#B1326C425000';

it.each([
  ['Option Sale ', { symbol: CALL, quantity: '-4', price: '2.15', amount: '857.40' }, ['sell', '4', '2.15', '860', '2.6']],
  ['Option Purchase ', { symbol: CALL, quantity: '2', price: '0.05', amount: '(11.30)' }, ['buy', '2', '0.05', '-10', '1.3']],
  ['Sale ', { symbol: 'ACME', quantity: '-15', price: '210.40', amount: '3,156.00' }, ['sell', '15', '210.4', '3156', '']],
  ['Purchase ', { symbol: 'ACME', quantity: '25', price: '4', amount: '(100.05)' }, ['buy', '25', '4', '-100', '0.05']],
  ['Sell', { symbol: 'ACME', quantity: '-1', price: '4', amount: '4' }, ['sell', '1', '4', '4', '']],
])('%s', (kind, cells, expected) => {
  const { of } = file(row(kind, cells));
  const [fill] = of('fill');
  expect([fill?.side, fill?.quantity, fill?.price, fill?.cash, fill?.costs?.map(({ amount }) => amount).join()]).toEqual(expected);
  expect(fill).toMatchObject({ kind: 'trade', account: 'AA-7', instrument: { assetClass: cells.symbol === CALL ? 'option' : 'stock' } });
  expect(of('problem')).toEqual([]);
});

it('takes a pending row for what it is: the settled one has other words and the same identity', () => {
  const cells = { symbol: CALL, quantity: '-4', price: '2.15', amount: '857.40' };
  const [pending, settled] = file(row('Sell', { ...cells, status: 'Pending' }), row('Option Sale ', cells)).of('fill');
  expect([pending?.snapshot, settled?.snapshot]).toEqual([true, undefined]);
  expect(pending?.identity).toEqual(settled?.identity);
});

it.each([
  ['Option Expired', '1', 'expiry', 'buy', 'close', '0'],
  ['Option Expired', '-1', 'expiry', 'sell', 'close', '0'],
  ['Option Assigned', '2', 'assignment', 'buy', 'close', '0'],
  ['Option Exercised', '-2', 'exercise', 'sell', 'close', '0'],
  ['Security Transfer', '-2', 'transfer_out', 'sell', 'unknown', null],
  ['Reinvestment Share(s)', '0.5', 'receive', 'buy', 'unknown', '10'],
])('%s of %s', (kind, quantity, is, side, effect, price) => {
  const cells = kind.startsWith('Reinvestment') ? { price: '10', amount: '(5.00)' } : {};
  expect(file(row(kind, { symbol: CALL, quantity, ...cells })).of('fill')).toMatchObject([
    { kind: is, side, effect, price, quantity: quantity.replace('-', '') },
  ]);
});

it.each([
  ['Interest', { symbol: 'IIAXX', quantity: '0.07', amount: '0.00', text: 'BANK 0.07000 DIV/INT REINVEST' }, 'interest', '0.07'],
  ['Dividend', { symbol: 'ACME', amount: '5.00' }, 'dividend', '5'],
  ['Foreign Tax Withholding', { symbol: 'ACME', amount: '(0.50)' }, 'tax', '-0.5'],
  ['Advisory Fee', { amount: '(5.00)' }, 'fee', '-5'],
  ['Withdrawal', { amount: '(2,150.00)' }, 'withdrawal', '-2150'],
  ['Transfer / Adjustment', { amount: '100.00' }, 'deposit', '100'],
])('%s %j is %s', (kind, cells, is, amount) => {
  expect(file(row(kind, cells)).of('cash')).toMatchObject([{ kind: is, amount, account: 'AA-7' }]);
});

it.each([
  ['bad_date', row('Sale ', { day: '11/31/2025', symbol: 'ACME', quantity: '-1', price: '1' })],
  ['bad_number', row('Sale ', { symbol: 'ACME', quantity: 'one', price: '1' })],
  ['no_quantity', row('Sale ', { symbol: 'ACME', price: '1' })],
  ['no_quantity', row('Sale ', { symbol: 'ACME', quantity: '0', price: '1' })],
  ['no_symbol', row('Sale ', { quantity: '-1', price: '1' })],
])('names a row of %s and goes on', (code, bad) => {
  const { of } = file(bad, row('Sale ', { symbol: 'ACME', quantity: '-1', price: '1', amount: '1' }));
  expect(of('problem')).toMatchObject([{ row: 2, code }]);
  expect(of('fill')).toMatchObject([{ row: 3 }]);
});

it('tells the options that were written from those that were held', () => {
  const [sale, purchase, ...held] = ['ACME#B1326C425000', 'ACME#N1326D130000'].flatMap((symbol, at) => {
    const [first, second] = at === 0 ? (['Option Sale ', 'Option Purchase '] as const) : (['Option Purchase ', 'Option Sale '] as const);
    const of = (kind: string, day: string) =>
      row(kind, { symbol, day, quantity: kind.includes('Sale') ? '-1' : '1', price: '1', amount: '0' });
    return [of(first, '2/3/2026'), of(second, '2/4/2026')];
  });
  const fills = file(purchase ?? '', sale ?? '', ...held).of('fill');
  expect(fills.map(({ side, effect }) => `${side} ${effect}`)).toEqual(['buy unknown', 'sell open', 'buy unknown', 'sell unknown']);
});

it('says once how an account is called, warns of signs, and lists what it does not know', () => {
  const { of } = file(row('Sale ', { symbol: 'ACME', quantity: '1', price: '1', amount: '1' }), row('Moon Landing', { amount: '1' }));
  expect(of('account')).toEqual([{ type: 'account', row: 2, account: 'AA-7', name: 'IRA-Edge' }]);
  expect(of('problem')).toMatchObject([{ code: 'contradiction' }]);
  expect(file(row('Dividend', { amount: '1' }), row('Dividend', { amount: '1' })).of('account')).toHaveLength(1);
  expect(file(row('Dividend', { amount: '0.00' })).of('skipped')).toMatchObject([{ what: 'Dividend' }]);
  expect(of('unknown')).toMatchObject([{ what: 'Moon Landing' }]);
});

it('is sure of its columns', () => {
  expect(file().match?.score).toBeGreaterThan(0.85);
  expect(parseFile(merrillEdgeActivity, 'Trade Date,Symbol/CUSIP #,Quantity\n1,2,3').match).toBeUndefined();
});
