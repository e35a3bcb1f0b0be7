import { expect, it } from 'vitest';
import { cryptoComApp } from '../../../../src/importers/formats/crypto-com/crypto-com-app.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Timestamp (UTC),Transaction Description,Currency,Amount,To Currency,To Amount,Native Currency,Native Amount,Native Amount (in USD),Transaction Kind';
const file = (...rows: string[]) =>
  parseFile(cryptoComApp, `\ufeff${[HEADER, ...rows.map((row) => `2024-05-06 07:08:09,${row}`)].join('\n')}`);

it('makes a sale and a purchase of a coin for a coin, told in the money of the user', () => {
  expect(file('XRP -> BTC,XRP,-400.0,BTC,0.01,EUR,200.0,217.1,crypto_exchange').of('fill')).toMatchObject([
    {
      kind: 'trade',
      leg: 0,
      side: 'sell',
      instrument: { text: 'XRP/EUR' },
      quantity: '400',
      price: '0.5',
      cash: '200',
      costs: null,
      time: { zone: 'UTC' },
    },
    { kind: 'trade', leg: 1, side: 'buy', instrument: { text: 'BTC/EUR' }, quantity: '0.01', price: '20000', cash: '-200' },
  ]);
});

it.each([
  ['EUR -> BTC,EUR,-80,BTC,0.002,EUR,80,87,viban_purchase', 'buy', '0.002', '-80'],
  ['DOGE -> EUR,DOGE,-750.0,EUR,400,EUR,400,470,crypto_viban_exchange', 'sell', '750', '400'],
  ['Buy ETH,ETH,1.0,,,EUR,281.14,332.9,crypto_purchase', 'buy', '1', '-281.14'],
  ['USD -> SOL,USD,-5.0,SOL,10.0,USD,5.0,5,trading.limit_order.cash_account.purchase_commit', 'buy', '10', '-5'],
])('%s is one fill', (cells, side, quantity, cash) => {
  expect(file(cells).of('fill')).toMatchObject([{ kind: 'trade', side, quantity, cash }]);
});

it('takes each half of a conversion by its own worth, however many there are', () => {
  const found = file(
    'Convert Dust,CRO,190,,,EUR,10.59,12.8,dust_conversion_credited',
    'Convert Dust,UNI,-1.3,,,EUR,-5.84,-7.1,dust_conversion_debited',
    'Convert Dust,DOT,-0.6,,,EUR,-4.8,-5.8,dust_conversion_debited',
  );
  expect(found.of('fill').map(({ side, instrument, cash }) => `${side} ${instrument.text} ${cash}`)).toEqual([
    'buy CRO/EUR -10.59',
    'sell UNI/EUR 5.84',
    'sell DOT/EUR 4.8',
  ]);
});

it('reads amounts of more decimals than are kept', () => {
  expect(file('A -> B,XRP,-1.0,BTC,0.1,EUR,74.28609799425389409045807996501963,87.7,crypto_exchange').of('fill')[0]?.cash).toBe(
    '74.28609799425389409',
  );
});

it.each([
  ['Card Cashback,CRO,50,,,EUR,5,6,referral_card_cashback', { type: 'fill', kind: 'receive', price: '0.1', currency: 'EUR' }],
  ['Stake Reward,CRO,10,,,EUR,1,1.2,finance.lockup.dpos_compound_interest.crypto_wallet', { type: 'fill', kind: 'receive' }],
  ['Card Rebate Reversal,CRO,-7,,,EUR,-1,-1.1,reimbursement_reverted', { type: 'fill', kind: 'deliver' }],
  ['Shop,CRO,-15,CRO,-15,EUR,-3,-3.1,crypto_payment', { type: 'fill', kind: 'deliver', price: '0.2' }],
  ['Deposit,ETH,1,,,EUR,100,110,crypto_deposit', { type: 'fill', kind: 'transfer_in', price: null }],
  ['Stake,CRO,-100,,,EUR,-10,-11,finance.lockup.dpos_lock.crypto_wallet', { type: 'skipped' }],
  ['Lock,USD,-5,SOL,11,USD,5,5,trading.limit_order.cash_account.purchase_lock', { type: 'skipped' }],
  ['Odd,ETH,1,,,EUR,1,1,entirely_new', { type: 'unknown', what: 'entirely_new' }],
])('%s', (cells, expected) => {
  expect(file(cells).found).toMatchObject([expected]);
});
