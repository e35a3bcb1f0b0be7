import { expect, it } from 'vitest';
import { bitstampTransactions } from '../../../../src/importers/formats/bitstamp/bitstamp-transactions.ts';
import { parseFile } from '../../../support/parse-file.ts';

const GLUED = 'Type,Datetime,Account,Amount,Value,Rate,Fee,Sub Type';
const glued = (...rows: string[]) => parseFile(bitstampTransactions, [GLUED, ...rows].join('\n'));

it('reads amounts with their coins behind them', () => {
  expect(glued('Market,"Mar. 04, 2021, 01:31 PM",Main Account,2.50000000 LINK,75.00 EUR,30.00 EUR,0.375 EUR,Buy').of('fill')).toMatchObject(
    [
      {
        account: 'Main Account',
        kind: 'trade',
        side: 'buy',
        instrument: { text: 'LINK/EUR', assetClass: 'cryptoSpot' },
        quantity: '2.5',
        price: '30',
        cash: '-75',
        currency: 'EUR',
        costs: [{ kind: 'fee', amount: '0.375', currency: 'EUR' }],
        time: { date: '2021-03-04', time: '13:31', precision: 'min' },
      },
    ],
  );
});

it('reads the layout with columns for the coins and ids', () => {
  const header =
    'ID,Account,Type,Subtype,Datetime,Amount,Amount currency,Value,Value currency,Rate,Rate currency,Fee,Fee currency,Order ID';
  const found = parseFile(
    bitstampTransactions,
    `${header}\n77,Main Account,Market,Sell,2023-04-05T06:07:08Z,0.5,BTC,14000,USD,28000,USD,20,USD,88`,
  );
  expect(found.match).toBeDefined();
  expect(found.of('fill')).toMatchObject([
    {
      type: 'fill',
      side: 'sell',
      cash: '14000',
      execution: '77',
      order: '88',
      costs: [{ amount: '20', currency: 'USD' }],
      time: { zone: 'UTC' },
    },
  ]);
});

it.each([
  ['Deposit', '2.00000000 ETH', [{ type: 'fill', kind: 'transfer_in', quantity: '2' }]],
  ['Withdrawal', '100.00 EUR', [{ type: 'cash', kind: 'withdrawal', amount: '-100', currency: 'EUR' }]],
  ['Staking reward', '0.01 ETH', [{ type: 'fill', kind: 'receive' }]],
  ['Sub Account Transfer', '1 ETH', [{ type: 'skipped' }]],
  ['Wormhole', '1 ETH', [{ type: 'unknown', what: 'Wormhole' }]],
])('%s', (type, amount, expected) => {
  expect(glued(`${type},"Mar. 04, 2021, 01:31 PM",Main Account,${amount},,,,`).found).toMatchObject(expected);
});

it('books the fee of a withdrawal beside it', () => {
  expect(glued('Withdrawal,"Mar. 04, 2021, 01:31 PM",Main Account,100.00 EUR,,,3.00 EUR,').of('cash')).toMatchObject([
    { amount: '-100' },
    { kind: 'fee', amount: '-3' },
  ]);
});
