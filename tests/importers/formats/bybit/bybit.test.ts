import { expect, it } from 'vitest';
import { bybitLog } from '../../../../src/importers/formats/bybit/bybit-log.ts';
import { bybitSpot } from '../../../../src/importers/formats/bybit/bybit-spot.ts';
import { parseFile } from '../../../support/parse-file.ts';

const SPOT = 'Spot Pairs,Order Type,Direction,Filled Value,Filled Price,Filled Quantity,Fees,Transaction ID,Order No.,Timestamp (UTC)';
const LOG =
  'Uid,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Action,OrderId,TradeId,Time(UTC)';
const spot = (...rows: string[]) => parseFile(bybitSpot, ['UID: 9,Company Name: ,Country:', SPOT, ...rows].join('\n'));
const log = (...rows: string[]) => parseFile(bybitLog, ['UID: 9,Company Name: ,Country:', LOG, ...rows].join('\n'));

it.each([
  ['BUY', '0.002', 'ETH', '-40'],
  ['SELL', '0.04', 'USDT', '40'],
])('a fee of a %s is in the coin that comes in', (side, fee, currency, cash) => {
  expect(spot(`ETHUSDT,LIMIT,${side},40.00,2000.0,0.0200,${fee},77, 88,03:18 2024-11-15`).of('fill')).toMatchObject([
    {
      cash,
      quantity: '0.02',
      execution: '77',
      order: '88',
      costs: [{ amount: fee, currency }],
      time: { date: '2024-11-15', time: '03:18', zone: 'UTC' },
    },
  ]);
});

it('reads a fee that names its coin', () => {
  expect(spot('ETHUSDT,LIMIT,SELL,40,2000,0.02,"{""USDT"":""0.0275""}",77,88,2024-12-09 19:48:23').of('fill')[0]?.costs).toEqual([
    { kind: 'fee', amount: '0.0275', currency: 'USDT' },
  ]);
});

it('reads what a contract realised and what was paid for it', () => {
  expect(log('9,USDT,SOLUSDT,TRADE,SELL,2,0,150,0,-0.11,8.5,8.39,300,CLOSE,o1,t1,2025-01-02 03:04:05').of('fill')).toMatchObject([
    {
      account: '9',
      side: 'sell',
      effect: 'close',
      instrument: { text: 'SOLUSDT', assetClass: 'cryptoPerpetual' },
      currency: 'USDT',
      costs: [{ kind: 'fee', amount: '0.11' }],
      stated: { realized: '8.5', currency: 'USDT' },
      execution: 't1',
    },
  ]);
});

it('knows that a contract paid in its coin is told in dollars', () => {
  expect(log('9,BTC,BTCUSD,TRADE,SELL,100,0,60000,0,-0.000001,0.0002,0.000199,3,CLOSE,o1,t1,2025-01-02 03:04:05').of('fill')).toMatchObject(
    [{ currency: 'USD', costs: [{ currency: 'BTC' }], stated: { realized: '0.0002', currency: 'BTC' } }],
  );
});

it('joins the two rows of a spot trade', () => {
  const found = log(
    '9,USDT,SOLUSDT,TRADE,BUY,2,0,150,0,0,-300,-300,300,--,o1,t1,2025-01-02 03:04:05',
    '9,SOL,SOLUSDT,TRADE,BUY,2,0,150,0,-0.002,2,1.998,3,--,o1,t1,2025-01-02 03:04:05',
  );
  expect(found.found).toMatchObject([
    { type: 'fill', side: 'buy', quantity: '2', cash: '-300', currency: 'USDT', costs: [{ amount: '0.002', currency: 'SOL' }] },
    { type: 'skipped', row: 3, why: 'It is a part of what row 4 tells.' },
  ]);
});

it.each([
  [
    'USDT,SOLUSDT,SETTLEMENT,BUY,--,2,--,-0.02,0,0,-0.02,300,SETTLEMENT',
    { type: 'cash', kind: 'funding', amount: '-0.02', instrument: { text: 'SOLUSDT' } },
  ],
  ['USDT,,TRANSFER_IN,--,--,--,--,0,0,100,100,300,--', { type: 'cash', kind: 'deposit', amount: '100' }],
  ['USDT,,WORMHOLE,--,--,--,--,0,0,100,100,300,--', { type: 'unknown', what: 'WORMHOLE' }],
])('%s', (cells, expected) => {
  expect(log(`9,${cells},o,t,2025-01-02 03:04:05`).found).toMatchObject([expected]);
});

it('tells its files apart', () => {
  expect([spot('').match?.score, log('').match?.score].every((score) => score !== undefined && score > 0.85)).toBe(true);
  expect([parseFile(bybitSpot, LOG).match, parseFile(bybitLog, SPOT).match]).toEqual([undefined, undefined]);
});
