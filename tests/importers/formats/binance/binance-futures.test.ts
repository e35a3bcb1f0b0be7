import { expect, it } from 'vitest';
import { binanceFuturesIncome } from '../../../../src/importers/formats/binance/binance-futures-income.ts';
import { binanceFuturesTrades } from '../../../../src/importers/formats/binance/binance-futures-trades.ts';
import { parseFile } from '../../../support/parse-file.ts';

const TRADES = 'Uid,Time,Symbol,Side,Price,Quantity,Amount,Fee,Realized Profit,Buyer,Maker,Trade ID,Order ID';
const FILL = '55,26-03-17 09:34:12,BTCUSDC,BUY,73822.3,0.01,738.223,0.29528919 USDC,0.287,true,false,4001,9001';
const INCOME = 'Time(UTC),Type,Amount,Asset,Symbol,Transaction ID';
const NAMED = { name: 'Binance-Futures-Trade-History-202603230520(UTC--6).csv' };

it('reads a fill of a contract with what it realised', () => {
  expect(parseFile(binanceFuturesTrades, `${TRADES}\n${FILL}`, NAMED).of('fill')).toMatchObject([
    {
      account: '55',
      side: 'buy',
      instrument: { text: 'BTCUSDC', assetClass: 'cryptoPerpetual' },
      quantity: '0.01',
      price: '73822.3',
      currency: 'USDC',
      time: { date: '2026-03-17', time: '09:34:12', zone: '-06:00' },
      costs: [{ amount: '0.29528919', currency: 'USDC' }],
      stated: { realized: '0.287', currency: 'USDC' },
      execution: '4001',
      order: '9001',
    },
  ]);
});

it('reads the layout with a coin column, hours in UTC and no ids', () => {
  const text =
    'Date(UTC),Symbol,Side,Price,Quantity,Amount,Fee,Fee Coin,Realized Profit,Quote Asset\n2024-05-06 07:08:09,ETHUSDT,SELL,3000,2,6000,0.004,BNB,0,USDT';
  const [fill] = parseFile(binanceFuturesTrades, text).of('fill');
  expect(fill).toMatchObject({ time: { zone: 'UTC' }, costs: [{ amount: '0.004', currency: 'BNB' }], currency: 'USDT' });
  expect(fill && ('stated' in fill || 'execution' in fill)).toBe(false);
});

it.each([
  ['FUNDING_FEE', '-0.8', { type: 'cash', kind: 'funding', amount: '-0.8', currency: 'USDT', instrument: { text: 'ETHUSDT' } }],
  ['Funding Fee', '0.2', { type: 'cash', kind: 'funding', amount: '0.2' }],
  ['TRANSFER', '100', { type: 'cash', kind: 'transfer' }],
  ['REALIZED_PNL', '5', { type: 'skipped' }],
  ['COMMISSION', '-5', { type: 'skipped' }],
  ['MYSTERY', '1', { type: 'unknown', what: 'MYSTERY' }],
])('%s', (type, amount, expected) => {
  expect(parseFile(binanceFuturesIncome, `${INCOME}\n2023-01-02 08:00:00,${type},${amount},USDT,ETHUSDT,123`).found).toMatchObject([
    expected,
  ]);
});

it('knows that a contract paid in its coin is told in dollars', () => {
  const row = FILL.replace('BTCUSDC', 'BTCUSD_PERP').replace('0.29528919 USDC', '0.00001BTC').replace(',0.287,', ',0.002,');
  expect(parseFile(binanceFuturesTrades, `${TRADES}\n${row}`).of('fill')).toMatchObject([
    { currency: 'USD', costs: [{ amount: '0.00001', currency: 'BTC' }], stated: { realized: '0.002', currency: 'BTC' } },
  ]);
});

it('tells its two files apart', () => {
  expect(parseFile(binanceFuturesTrades, INCOME).match).toBeUndefined();
  expect(parseFile(binanceFuturesIncome, TRADES).match).toBeUndefined();
});
