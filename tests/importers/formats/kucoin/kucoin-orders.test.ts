import { expect, it } from 'vitest';
import { kucoinOrders } from '../../../../src/importers/formats/kucoin/kucoin-orders.ts';
import { parseFile } from '../../../support/parse-file.ts';

const header = (offset: string) =>
  `UID,Account Type,Order ID,Order Time(${offset}),Symbol,Side,Order Type,Order Price,Order Amount,Avg. Filled Price,Filled Amount,Filled Volume,Filled Volume (USDT),Filled Time(${offset}),Fee,Fee Currency,Tax,Status`;
const ROW = '777,mainAccount,ord1,2024-02-03 04:05:00,ETH-BTC,sell,limit,0.05,2,0.0501,2,0.1002,4200,2024-02-03 04:05:06,0.0001,BTC,,deal';

it.each([
  ['UTC', 'UTC'],
  ['UTC+02:00', '+02:00'],
  ['UTC-3', '-03:00'],
])('takes the zone %s from the header', (offset, zone) => {
  expect(parseFile(kucoinOrders, `${header(offset)}\n${ROW}`).of('fill')).toMatchObject([
    {
      account: '777',
      side: 'sell',
      instrument: { symbol: 'ETH/BTC' },
      quantity: '2',
      price: '0.0501',
      cash: '0.1002',
      currency: 'BTC',
      order: 'ord1',
      time: { time: '04:05:06', zone },
      costs: [{ amount: '0.0001', currency: 'BTC' }],
    },
  ]);
});

it('skips an order that nothing was filled of', () => {
  const cancelled = ROW.replace(',0.0501,2,0.1002,', ',0,0,0,');
  expect(parseFile(kucoinOrders, `${header('UTC')}\n${cancelled}`).found).toMatchObject([{ type: 'skipped', row: 2 }]);
});

it('reads the orders of the years before', () => {
  const text =
    'orderCreatedAt,id,clientOid,symbol,side,type,stopPrice,price,size,dealSize,dealFunds,averagePrice,fee,feeCurrency,remark,tags,orderStatus,\n' +
    '2021-02-03 04:05:06,ord9,,ADA-KCS,sell,limit,0,0.2,50,40,8,0.2,0.008,KCS,,,done,';
  const found = parseFile(kucoinOrders, text);
  expect(found.match).toBeDefined();
  expect(found.of('fill')).toMatchObject([
    { side: 'sell', quantity: '40', price: '0.2', cash: '8', currency: 'KCS', order: 'ord9', time: { date: '2021-02-03', zone: null } },
  ]);
});
