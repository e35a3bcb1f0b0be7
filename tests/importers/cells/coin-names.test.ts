import { expect, it } from 'vitest';
import { coinInstrument, pairIn, quotedIn } from '../../../src/importers/cells/coin-names.ts';
import { offsetIn } from '../../../src/importers/cells/header-zone.ts';

it.each([
  ['XXBTZEUR', 'kraken', 'BTC', 'EUR'],
  ['USDTZUSD', 'kraken', 'USDT', 'USD'],
  ['XTZUSD', 'kraken', 'XTZ', 'USD'],
  ['ZEURZUSD', 'kraken', 'EUR', 'USD'],
  ['EUR/GBP', 'kraken', 'EUR', 'GBP'],
  ['BTC-USDT', 'okx', 'BTC', 'USDT'],
  ['1INCHUSDT', 'binance', '1INCH', 'USDT'],
  ['BTC-ETH', 'bittrex', 'ETH', 'BTC'],
])('%s of %s is %s in %s', (text, broker, base, quote) => {
  expect(pairIn(text, broker)).toEqual({ base, quote });
});

it.each(['', 'hello', 'BTC'])('%j is no pair', (text) => {
  expect(pairIn(text, 'binance')).toBeNull();
});

it.each([
  ['EUR', 'BTC', 'BTC/EUR'],
  ['BTC', 'EUR', 'BTC/EUR'],
  ['USDT', 'BTC', 'BTC/USDT'],
  ['BTC', 'HIGH', 'HIGH/BTC'],
  ['ETH', 'BTC', 'ETH/BTC'],
  ['SOL', 'BNB', 'SOL/BNB'],
  ['CRO', 'UNI', 'UNI/CRO'],
])('%s paid for %s is told as %s', (paid, received, expected) => {
  const { base, quote } = quotedIn(paid, received);
  expect(`${base}/${quote}`).toBe(expected);
});

it.each([
  ['SOLUSDT', 'SOL', 'USDT', { text: 'SOLUSDT', symbol: 'SOL/USDT', assetClass: 'cryptoSpot' }],
  ['SOL/EUR', 'SOL', 'EUR', { text: 'SOL/EUR', assetClass: 'cryptoSpot' }],
  ['UNI/CRO', 'UNI', 'CRO', { text: 'UNI/CRO', symbol: 'UNI', assetClass: 'cryptoSpot' }],
  ['EURUSD', 'EUR', 'USD', { text: 'EURUSD', symbol: 'EUR/USD', assetClass: 'forex' }],
  ['EURUSDT', 'EUR', 'USDT', { text: 'EURUSDT', symbol: 'EUR/USDT', assetClass: 'cryptoSpot' }],
])('%s is named for what is held', (text, base, quote, named) => {
  expect(coinInstrument(text, { base, quote })).toEqual(named);
});

it.each([
  ['Filled Time(UTC+02:00)', '+02:00'],
  ['UTC-3', '-03:00'],
  ['Timestamp (UTC)', 'UTC'],
  ['Timestamp (UTC+0)', 'UTC'],
  ['GMT+0530', '+05:30'],
  ['Time', null],
])('%s has the offset %s', (text, zone) => {
  expect(offsetIn(text)).toBe(zone);
});
