import { expect, it } from 'vitest';
import { bitvavoTransactions } from '../../../../src/importers/formats/bitvavo/bitvavo-transactions.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Timezone,Date,Time,Type,Currency,Amount,Quote Currency,Quote Price,Received / Paid Currency,Received / Paid Amount,Fee currency,Fee amount,Status,Transaction ID,Address';
const file = (...rows: string[]) =>
  parseFile(bitvavoTransactions, [HEADER, ...rows.map((row) => `Europe/Amsterdam,2023-04-05,${row}`)].join('\n'));

it.each([
  ['06:07:08.910,buy,ETH,0.5,EUR,2000,EUR,-1002.50,EUR,2.5', 'buy', '-1000', '06:07:08.910'],
  ['06:07:08,sell,ETH,-0.5,EUR,2000,EUR,997.50,EUR,2.5', 'sell', '1000', '06:07:08'],
])('takes the fee out of what was paid: %s', (cells, side, cash, time) => {
  expect(file(`${cells},Completed,tx-1,`).of('fill')).toMatchObject([
    {
      type: 'fill',
      kind: 'trade',
      side,
      quantity: '0.5',
      price: '2000',
      cash,
      currency: 'EUR',
      instrument: { text: 'ETH-EUR', assetClass: 'cryptoSpot' },
      costs: [{ kind: 'fee', amount: '2.5', currency: 'EUR' }],
      execution: 'tx-1',
      time: { time, zone: 'Europe/Amsterdam' },
    },
  ]);
});

it.each([
  ['deposit,EUR,25,,,,,EUR,0,Completed', { type: 'cash', kind: 'deposit', amount: '25' }],
  ['deposit,XLM,25,,,,,,,Completed', { type: 'fill', kind: 'transfer_in', quantity: '25' }],
  [
    'withdrawal,USDT,-32.156874000000003,,,,,USDT,5.4,Completed',
    { type: 'fill', kind: 'transfer_out', quantity: '32.156874000000003', costs: [{ amount: '5.4', currency: 'USDT' }] },
  ],
  ['staking,ADA,0.12,,,,,ADA,,Distributed', { type: 'fill', kind: 'receive', quantity: '0.12', price: null }],
  ['withdrawal,EUR,-20,,,,,EUR,0,Cancelled', { type: 'skipped' }],
  ['levitation,ADA,1,,,,,ADA,,Completed', { type: 'unknown', what: 'levitation' }],
])('%s', (cells, expected) => {
  expect(file(`06:07:08,${cells},tx-1,`).found).toMatchObject([expected]);
});
