import { expect, it } from 'vitest';
import { binanceLedger } from '../../../../src/importers/formats/binance/binance-ledger.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = 'User_ID,UTC_Time,Account,Operation,Coin,Change,Remark';
const at =
  (second: string) =>
  (operation: string, coin: string, change: string, account = 'Spot') =>
    `7,2024-03-04 10:00:${second},${account},${operation},${coin},${change},`;
const file = (...rows: string[]) => parseFile(binanceLedger, [HEADER, ...rows].join('\n'));
const row = at('00');
const told = (found: ReturnType<typeof file>) =>
  found.of('fill').map(({ side, quantity, instrument, cash, currency }) => `${side} ${quantity} ${instrument.text} ${cash} ${currency}`);

it.each([
  ['Buy', 'Sell'],
  ['Buy', 'Buy'],
  ['Transaction Buy', 'Transaction Spend'],
  ['Transaction Related', 'Transaction Related'],
])('joins the rows of a second: %s, %s and the fee', (came, went) => {
  const found = file(row('Transaction Fee', 'BNB', '-0.001'), row(came, 'ETH', '0.5'), row(went, 'EUR', '-900'));
  expect(told(found)).toEqual(['buy 0.5 ETH/EUR -900 EUR']);
  expect(found.of('fill')[0]?.costs).toEqual([{ kind: 'fee', amount: '0.001', currency: 'BNB' }]);
});

it('tells several trades of one pair in one second apart by their size', () => {
  const found = file(
    row('Transaction Buy', 'ETH', '2'),
    row('Transaction Spend', 'BTC', '-0.049'),
    row('Transaction Buy', 'ETH', '1'),
    row('Transaction Fee', 'ETH', '-0.001'),
    row('Transaction Spend', 'BTC', '-0.1'),
    row('Transaction Fee', 'ETH', '-0.002'),
  );
  expect(told(found)).toEqual(['buy 2 ETH/BTC -0.1 BTC', 'buy 1 ETH/BTC -0.049 BTC']);
  expect(found.of('fill').map(({ costs }) => costs?.[0]?.amount)).toEqual(['0.002', '0.001']);
});

it('tells trades of several pairs apart by like prices', () => {
  const found = file(
    row('Transaction Spend', 'EUR', '-700'),
    row('Transaction Buy', 'ETH', '0.01'),
    row('Transaction Spend', 'EUR', '-33.1'),
    row('Transaction Buy', 'BTC', '0.01'),
    row('Transaction Buy', 'ETH', '0.02'),
    row('Transaction Spend', 'EUR', '-66'),
  );
  expect(told(found)).toEqual(['buy 0.01 BTC/EUR -700 EUR', 'buy 0.01 ETH/EUR -33.1 EUR', 'buy 0.02 ETH/EUR -66 EUR']);
});

it('adds up what cannot be told apart, as long as it is one pair', () => {
  const found = file(
    row('Sell', 'ZRX', '-100'),
    row('Sell', 'ETH', '0.02'),
    row('Sell', 'ZRX', '-50'),
    row('Sell', 'ETH', '0.005'),
    row('Sell', 'ETH', '0.005'),
  );
  expect(told(found)).toEqual(['sell 150 ZRX/ETH 0.03 ETH']);
});

it('leaves out a second that nothing tells apart, and says so', () => {
  const found = file(row('Buy', 'ETH', '1'), row('Buy', 'BTC', '1'), row('Buy', 'EUR', '-30000'));
  expect(found.of('problem')).toMatchObject([{ row: 2, code: 'incomplete' }]);
});

it('does not join what only the next second says', () => {
  expect(
    told(file(at('01')('Buy', 'ETH', '1'), at('01')('Buy', 'EUR', '-2000'), at('02')('Buy', 'ETH', '1'), at('02')('Buy', 'EUR', '-2000'))),
  ).toHaveLength(2);
});

it('takes coins that stand for money as money', () => {
  const found = file(row('Transaction Sold', 'USDC', '-100'), row('Transaction Revenue', 'USDT', '100.01'));
  expect(found.of('cash')).toMatchObject([
    { kind: 'conversion', amount: '-100', currency: 'USDC' },
    { kind: 'conversion', amount: '100.01', currency: 'USDT' },
  ]);
});

it('carries the cost of a coin on to its new name', () => {
  expect(file(row('ETH 2.0 Staking', 'BETH', '0.4'), row('ETH 2.0 Staking', 'ETH', '-0.4')).of('fill')).toMatchObject([
    { kind: 'transform_in', link: '2024-03-04 10:00:00 ETH 2.0 Staking' },
    { kind: 'transform_out', link: '2024-03-04 10:00:00 ETH 2.0 Staking' },
  ]);
});

it.each([
  ['Deposit', 'EUR', '10', 'Spot', 'cash deposit'],
  ['Fiat Deposit', 'EUR', '10', 'Spot', 'cash deposit'],
  ['Withdraw', 'KNC', '-10', 'Spot', 'fill transfer_out'],
  ['Launchpool Interest', 'DAR', '0.1', 'Spot', 'fill receive'],
  ['Simple Earn Flexible Interest', 'BUSD', '0.1', 'Spot', 'cash interest'],
  ['Simple Earn Locked Subscription', 'MATIC', '-10', 'Spot', 'skipped'],
  ['Transfer Between Main and Funding Wallet', 'USDT', '5', 'Funding', 'skipped'],
  ['Funding Fee', 'USDT', '-0.1', 'USD-MFutures', 'cash funding'],
  ['Realized Profit and Loss', 'USDT', '3', 'USD-MFutures', 'skipped'],
  ['Fee', 'USDT', '-0.2', 'USD-MFutures', 'skipped'],
  ['Quantum leap', 'ETH', '1', 'Spot', 'unknown'],
])('%s of %s is a %s', (operation, coin, change, account, expected) => {
  const [found] = file(row(operation, coin, change, account)).found;
  expect(found && ['kind' in found ? `${found.type} ${found.kind}` : found.type]).toEqual([expected]);
});

it.each([
  ['7,,Spot,Withdraw,BTC,0.05,', 'bad_date'],
  ['7,2024-03-04 10:00:00,Spot,Deposit,,,', 'no_symbol'],
  ['7,2024-03-04 10:00:00,Spot,Deposit,BTC,,', 'bad_number'],
  ['7,2024-03-04 10:00:00,Spot,Buy,BTC,1,', 'incomplete'],
])('%s is a problem: %s', (broken, code) => {
  expect(file(broken).found).toMatchObject([{ type: 'problem', row: 2, code }]);
});

it('leaves the zone open where the column does not name it', () => {
  const text = 'User ID,Time,Account,Operation,Coin,Change,Remark\n7,25-03-04 10:00:00,Spot,Deposit,EUR,10,';
  expect(parseFile(binanceLedger, text).of('cash')).toMatchObject([{ time: { date: '2025-03-04', zone: null } }]);
  expect(file(row('Deposit', 'EUR', '10')).of('cash')).toMatchObject([{ time: { zone: 'UTC' } }]);
});
