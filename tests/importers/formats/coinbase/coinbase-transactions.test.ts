import { expect, it } from 'vitest';
import { coinbaseTransactions } from '../../../../src/importers/formats/coinbase/coinbase-transactions.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'ID,Timestamp,Transaction Type,Asset,Quantity Transacted,Price Currency,Price at Transaction,Subtotal,Total (inclusive of fees and/or spread),Fees and/or Spread,Notes';
const row = (type: string, asset: string, quantity: string, rest: string) =>
  `id-1,2024-05-06 07:08:09 UTC,${type},${asset},${quantity},EUR,${rest}`;
const file = (...rows: string[]) => parseFile(coinbaseTransactions, [HEADER, ...rows].join('\n'));

it.each([
  ['Buy', 'buy', '-100'],
  ['Advanced Trade Buy', 'buy', '-100'],
  ['Advance Trade Sell', 'sell', '100'],
  ['Sell', 'sell', '100'],
])('%s: the subtotal is before the fee', (type, side, cash) => {
  expect(file(row(type, 'SOL', side === 'sell' ? '-2' : '2', '€50.00,€100.00,€101.50,€1.50,')).of('fill')).toMatchObject([
    {
      side,
      quantity: '2',
      price: '50',
      cash,
      currency: 'EUR',
      instrument: { text: 'SOL-EUR', assetClass: 'cryptoSpot' },
      costs: [{ amount: '1.5', currency: 'EUR' }],
      execution: 'id-1',
      time: { zone: 'UTC' },
    },
  ]);
});

it('takes the fee from the total where its cell is empty', () => {
  expect(file(row('Buy', 'SOL', '2', '€50.00,€100.00,€101.20,,')).of('fill')[0]?.costs).toMatchObject([{ amount: '1.2' }]);
});

it('makes a sale and a purchase of a conversion, with the spread as the cost of the sale', () => {
  const found = file(row('Convert', 'BTC', '0.01', '€50000,€490.00,€500.00,,Converted 0.01 BTC to 1000 XRP'));
  expect(found.of('fill')).toMatchObject([
    { leg: 0, side: 'sell', quantity: '0.01', cash: '500', costs: [{ amount: '10', currency: 'EUR' }], execution: 'id-1 sell' },
    {
      leg: 1,
      side: 'buy',
      quantity: '1000',
      cash: '-490',
      price: '0.49',
      costs: [],
      instrument: { text: 'XRP-EUR' },
      execution: 'id-1 buy',
    },
  ]);
});

it('sells nothing when a coin takes a new name', () => {
  expect(file(row('Convert', 'ETH', '0.5', '€2000,€1000,€999.5,,Converted 0.5 ETH to 0.5 ETH2')).of('fill')).toMatchObject([
    { kind: 'transform_out', instrument: { text: 'ETH' }, link: 'id-1' },
    { kind: 'transform_in', instrument: { text: 'ETH2' }, link: 'id-1' },
  ]);
});

it.each([
  ['Staking Income', 'ETH', '0.01', { type: 'fill', kind: 'receive', quantity: '0.01', price: '50', currency: 'EUR' }],
  ['Learning Reward', 'GRT', '3', { type: 'fill', kind: 'receive' }],
  ['Send', 'ETH', '0.01', { type: 'fill', kind: 'transfer_out', price: null }],
  ['Receive', 'ETH', '0.01', { type: 'fill', kind: 'transfer_in', price: null }],
  ['Withdrawal', 'EUR', '20', { type: 'cash', kind: 'withdrawal', amount: '-20' }],
  ['Deposit', 'EUR', '20', { type: 'cash', kind: 'deposit', amount: '20' }],
  ['Exchange Deposit', 'ETH', '1', { type: 'fill', kind: 'transfer_out' }],
  ['Retail Staking Transfer', 'ETH', '1', { type: 'skipped' }],
  ['Teleport', 'ETH', '1', { type: 'unknown', what: 'Teleport' }],
])('%s of %s', (type, asset, quantity, expected) => {
  expect(file(row(type, asset, quantity, '€50,€0.50,€0.50,€0.00,')).found).toMatchObject([expected]);
});

it('says so when a note does not tell what came of a conversion', () => {
  expect(file(row('Convert', 'BTC', '0.01', '€50000,€490.00,€500.00,,Swapped')).of('problem')).toMatchObject([
    { row: 2, code: 'incomplete' },
  ]);
});

it('reads older files: lines above the header, no ids, other names', () => {
  const text = [
    'You can use this transaction report to inform your likely tax obligations.',
    'User,nobody@example.org,abc',
    'Timestamp,Transaction Type,Asset,Quantity Transacted,Spot Price Currency,Spot Price at Transaction,Subtotal,Total (inclusive of fees),Fees,Notes',
    '2021-02-03T04:05:06Z,Buy,BTC,0.5,USD,30000,15000,15060,60,Bought',
  ].join('\n');
  const found = parseFile(coinbaseTransactions, text);
  expect(found.match).toBeDefined();
  expect(found.of('fill')).toMatchObject([{ price: '30000', cash: '-15000', currency: 'USD', costs: [{ amount: '60' }] }]);
  expect(found.of('fill')[0]?.execution).toBeUndefined();
});
