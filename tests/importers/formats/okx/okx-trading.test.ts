import { expect, it } from 'vitest';
import { okxTrading } from '../../../../src/importers/formats/okx/okx-trading.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'id,Order id,Time,Trade Type,Symbol,Action,Amount,Trading Unit,Filled Price,PnL,Fee,Fee Unit,Position Change,Position Balance,Balance Change,Balance,Balance Unit';
const file = (...rows: string[]) =>
  parseFile(okxTrading, ['\ufeffUID:4711,Account Type:Trading,Time Zone:UTC+8', HEADER, ...rows].join('\n'));
const T = '2025-06-07 08:09:10';

it('joins the two rows of a spot trade; the fee stands with what came', () => {
  const found = file(
    `12,900,${T},Spot,ETH-USDT,Sell,0.5,ETH,3000,0,0,ETH,0,0,-0.5,1,ETH`,
    `11,900,${T},Spot,ETH-USDT,Buy,1500,USDT,3000,0,-1.5,USDT,0,0,1498.5,2000,USDT`,
  );
  expect(found.found).toMatchObject([
    {
      type: 'fill',
      account: '4711',
      side: 'sell',
      instrument: { text: 'ETH-USDT', assetClass: 'cryptoSpot' },
      quantity: '0.5',
      price: '3000',
      cash: '1500',
      costs: [{ kind: 'fee', amount: '1.5', currency: 'USDT' }],
      execution: '12',
      order: '900',
      time: { zone: '+08:00' },
    },
    { type: 'skipped', row: 4 },
  ]);
});

it('reads a spot trade of one row', () => {
  expect(file(`1,900,${T},Spot,BTC-USDT,Buy,0.05,BTC,30000,0,-0.00005,BTC,0,0,0,0,BTC`).of('fill')).toMatchObject([
    { side: 'buy', quantity: '0.05', costs: [{ amount: '0.00005', currency: 'BTC' }], currency: 'USDT' },
  ]);
});

it.each([
  ['Open long', 'buy', 'open'],
  ['Close long', 'sell', 'close'],
  ['Open short', 'sell', 'open'],
  ['Close short', 'buy', 'close'],
  ['Buy', 'buy', 'unknown'],
  ['Liquidate long', 'sell', 'close'],
])('%s of a swap is a %s that is meant to %s', (action, side, effect) => {
  expect(file(`5,901,${T},Swap,BTC-USDT-SWAP,${action},98,cont,204,1.5,-0.5,USDT,0,0,1,100,USDT`).of('fill')).toMatchObject([
    {
      side,
      effect,
      instrument: { text: 'BTC-USDT-SWAP', assetClass: 'cryptoPerpetual' },
      quantity: '98',
      currency: 'USDT',
      stated: { realized: '1.5' },
      costs: [{ amount: '0.5' }],
    },
  ]);
});

it.each([
  [
    'Funding fee expense,10,cont,0,-0.4,0',
    { type: 'cash', kind: 'funding', amount: '-0.4', currency: 'USDT', instrument: { text: 'X-USDT-SWAP' } },
  ],
  ['Transfer in,0,cont,0,0,0', { type: 'cash', kind: 'deposit', amount: '7' }],
  ['Teleport,0,cont,0,0,0', { type: 'unknown', what: 'Swap, Teleport' }],
])('%s', (cells, expected) => {
  expect(file(`6,902,${T},Swap,X-USDT-SWAP,${cells},USDT,0,0,7,100,USDT`).found).toMatchObject([expected]);
});

it('says which half of a trade is alone', () => {
  expect(file(`11,900,${T},Spot,ETH-USDT,Buy,1500,USDT,3000,0,-1.5,USDT,0,0,1498.5,2000,USDT`).found).toMatchObject([
    { type: 'problem', code: 'incomplete' },
  ]);
});
