import { expect, it } from 'vitest';
import { bittrexOrders } from '../../../../src/importers/formats/bittrex/bittrex-orders.ts';
import { bittrexTransactions } from '../../../../src/importers/formats/bittrex/bittrex-transactions.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'TXID,Time (UTC),Transaction,Order Type,Market,Base,Quote,Price,Quantity (Base),Fees (Quote),Total (Quote),Approx Value (USD),Time In Force,Notes';
const PREAMBLE = 'Name: NOBODY\nUserID: nobody@example.org\nDate Generated: 2023-01-01T00:00:00\n\n';

it.each([
  ['Bought', 'buy', '0.10025', '-0.1'],
  ['Sold', 'sell', '0.09975', '0.1'],
])('%s: the total has the fee in it', (word, side, total, cash) => {
  const row = `abc-1,2018-02-03T04:05:06,${word},Limit,ADA/BTC,ADA,BTC,0.00005,2000,0.00025,${total},,Good til cancelled,"${word} ADA"`;
  const found = parseFile(bittrexTransactions, `${PREAMBLE}${HEADER}\n${row}`);
  expect(found.match).toBeDefined();
  expect(found.of('fill')).toMatchObject([
    {
      row: 6,
      side,
      quantity: '2000',
      price: '0.00005',
      cash,
      currency: 'BTC',
      execution: 'abc-1',
      costs: [{ amount: '0.00025', currency: 'BTC' }],
      time: { zone: 'UTC' },
    },
  ]);
});

it.each([
  [
    'Uuid,Exchange,TimeStamp,OrderType,Limit,Quantity,QuantityRemaining,Commission,Price,PricePerUnit,IsConditional,Condition,ConditionTarget,ImmediateOrCancel,Closed',
    'o-1,BTC-ADA,9/3/2018 1:32:23 PM,LIMIT_BUY,0.00005,2500,500,0.00025,0.1,0.00005,False,,0,False,9/3/2018 1:33:51 PM',
  ],
  [
    'OrderUuid,Exchange,Type,Quantity,Limit,CommissionPaid,Price,Opened,Closed',
    'o-1,BTC-ADA,LIMIT_BUY,2000,0.00005,0.00025,0.1,9/3/2018 1:32:23 PM,9/3/2018 1:33:51 PM',
  ],
])('reads the older layouts, whose markets name the quote first', (header, row) => {
  const found = parseFile(bittrexOrders, `${header}\n${row}`);
  expect(found.match).toBeDefined();
  expect(found.of('fill')).toMatchObject([
    {
      side: 'buy',
      instrument: { text: 'BTC-ADA', symbol: 'ADA/BTC' },
      quantity: '2000',
      cash: '-0.1',
      currency: 'BTC',
      time: { date: '2018-09-03', time: '13:33:51' },
    },
  ]);
});
