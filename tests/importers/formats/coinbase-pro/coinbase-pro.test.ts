import { expect, it } from 'vitest';
import { coinbaseProAccount } from '../../../../src/importers/formats/coinbase-pro/coinbase-pro-account.ts';
import { coinbaseProFills } from '../../../../src/importers/formats/coinbase-pro/coinbase-pro-fills.ts';
import { parseFile } from '../../../support/parse-file.ts';

const ACCOUNT = 'portfolio,type,time,amount,balance,amount/balance unit,transfer id,trade id,order id';
const account = (...rows: string[]) => parseFile(coinbaseProAccount, [ACCOUNT, ...rows].join('\n'));
const leg = (type: string, amount: string, coin: string, trade = '501') =>
  `main,${type},2020-01-02T03:04:05.678Z,${amount},9,${coin},,${trade},ord-1`;

it('makes one fill of the three rows of a trade', () => {
  expect(account(leg('match', '10', 'ETH'), leg('match', '-0.2', 'BTC'), leg('fee', '-0.001', 'BTC')).found).toMatchObject([
    {
      type: 'fill',
      row: 2,
      account: 'main',
      side: 'buy',
      instrument: { text: 'ETH/BTC', assetClass: 'cryptoSpot' },
      quantity: '10',
      price: '0.02',
      cash: '-0.2',
      currency: 'BTC',
      execution: '501',
      order: 'ord-1',
      costs: [{ kind: 'fee', amount: '0.001', currency: 'BTC' }],
      time: { time: '03:04:05.678', zone: 'UTC' },
    },
    { type: 'skipped', row: 3, what: 'match' },
    { type: 'skipped', row: 4, what: 'fee', why: 'It is a part of what row 2 tells.' },
  ]);
});

it('keeps the fills of one order apart', () => {
  const rows = ['501', '502'].flatMap((trade) => [leg('match', '-10', 'LTC', trade), leg('match', '700', 'EUR', trade)]);
  expect(
    account(...rows)
      .of('fill')
      .map(({ execution, side, cash }) => [execution, side, cash]),
  ).toEqual([
    ['501', 'sell', '700'],
    ['502', 'sell', '700'],
  ]);
});

it('takes what came from outside as it is: a coin, or money', () => {
  const rows = [
    'deposit,2020-01-02T03:04:05.678Z,2,2,BTC,tr-1,,',
    'withdrawal,2020-01-02T03:04:05.678Z,-50,2,EUR,tr-2,,',
    'gift,2020-01-02T03:04:05.678Z,1,2,EUR,tr-3,,',
  ];
  expect(account(...rows.map((each) => `main,${each}`)).found).toMatchObject([
    { type: 'fill', kind: 'transfer_in', quantity: '2', execution: 'tr-1' },
    { type: 'cash', kind: 'withdrawal', amount: '-50', currency: 'EUR' },
    { type: 'unknown', what: 'gift' },
  ]);
});

it('says which trade is not all there', () => {
  expect(account(leg('match', '10', 'ETH'), leg('fee', '-0.001', 'BTC')).found).toMatchObject([
    { type: 'problem', row: 2, code: 'incomplete' },
    { type: 'skipped', row: 3 },
  ]);
});

it('reads the same trade from the fills statement, under the same id and name', () => {
  const header = 'portfolio,trade id,product,side,created at,size,size unit,price,fee,total,price/fee/total unit';
  const { match, of } = parseFile(
    coinbaseProFills,
    `${header}\nmain,501,ETH-BTC,BUY,2020-01-02T03:04:05.678Z,10,ETH,0.02,0.001,-0.201,BTC`,
  );
  expect(match?.score).toBeGreaterThan(0.9);
  expect(of('fill')).toMatchObject([
    {
      account: 'main',
      execution: '501',
      instrument: { text: 'ETH/BTC' },
      quantity: '10',
      cash: '-0.2',
      costs: [{ amount: '0.001', currency: 'BTC' }],
    },
  ]);
});
