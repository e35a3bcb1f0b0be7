import { describe, expect, it } from 'vitest';
import type { Forex } from '../../../src/domain/instruments/instrument.ts';
import { keyOf, read, spellings } from './key-of.ts';

const pair = (text: string, hints = {}) => read(text, hints).instrument as Forex;

describe('one currency pair in every spelling', () => {
  it.each(
    spellings(`
      forex:EURUSD < EURUSD < eurusd < EUR/USD < EUR.USD < EUR-USD < EUR_USD < EUR USD < EURUSD.m < EURUSDm < EURUSD.raw < EURUSD_i < EURUSD.pro
      forex:EURUSD < EURUSD# < #EURUSD < EURUSD+ < EURUSD-ECN < EURUSDecn < EURUSD.cash < EURUSD=X < FX:EURUSD < OANDA:EURUSD < EURUSD Curncy
      forex:EURUSD < EURUSDmicro < EURUSD.mini < ZEURZUSD < C:EURUSD < EURUSD.a < EURUSDz < EURUSD! < EURUSD.stp.
      forex:USDJPY < usdjpy < USD/JPY < USDJPY.raw < USD.JPY < USDJPYm
      forex:USDCHF < usdchf < USD.CHF
      forex:CHFUSD < CHF.USD
      forex:USDTRY < usdtry < USDTRY.ecn
      forex:USDTWD < USD.TWD
      forex:USDCNH < USD.CNH < USDCNH
      forex:EURHUF < EUR/HUF < EURHUF
      forex:XAUUSD < XAUUSD < XAU/USD < XAUUSD.m < XAU_USD < OANDA:XAUUSD < XAUUSDm < XAUUSD    
      forex:XAGUSD < XAGUSD < XAG/USD < XAGUSD.raw
      forex:XAUEUR < XAUEUR < XAU/EUR
    `),
  )('%s is %s', (spelling, key) => {
    expect(keyOf(spelling)).toBe(key);
  });
});

describe('pips and lots', () => {
  it.each([
    ['EURUSD', '0.0001', '0.00001', '100000', 'USD'],
    ['USDJPY', '0.01', '0.001', '100000', 'JPY'],
    ['EURHUF', '0.01', '0.001', '100000', 'HUF'],
    ['USDTHB', '0.01', '0.001', '100000', 'THB'],
    ['GBPJPY.m', '0.01', '0.001', '100000', 'JPY'],
    ['USDTRY', '0.0001', '0.00001', '100000', 'TRY'],
    ['USDKRW', null, null, '100000', 'KRW'],
    ['EURUSD.mini', '0.0001', '0.00001', '10000', 'USD'],
    ['EURUSDmicro', '0.0001', '0.00001', '1000', 'USD'],
    ['EURUSD.cent', '0.0001', '0.00001', null, 'USD'],
    ['XAUUSD', null, null, '100', 'USD'],
    ['XAGUSD', null, null, '5000', 'USD'],
    ['XAUUSD.micro', null, null, null, 'USD'],
    ['XPTUSD', null, null, null, 'USD'],
  ])('%s moves by pips of %s and steps of %s, %s units a lot, in %s', (text, pip, tick, lot, currency) => {
    expect(pair(text)).toMatchObject({ pip, tick, lot, currency, multiplier: '1', priceScale: '1' });
  });
});

describe('what looks like a pair and is none', () => {
  it.each([
    ['the same money twice', 'USDUSD'],
    ['half a pair', 'EUR'],
    ['no money', 'ABCUSD'],
    ['a tail nobody uses', 'EURUSDABCDEF'],
  ])('%s: %s', (_, text) => {
    expect(keyOf(text)).toBe('?');
  });

  it('leaves euros in a coin apart from a cent account', () => {
    expect(keyOf('EURUSDT')).toBe('crypto:EUR');
    expect(keyOf('EURUSDC')).toBe('? crypto:EUR | forex:EURUSD');
    expect(keyOf('EURUSDc', { broker: 'metatrader5' })).toBe('forex:EURUSD');
    expect(pair('EURUSDc', { broker: 'metatrader5' }).lot).toBeNull();
  });
});

describe('contracts for difference', () => {
  it.each(
    spellings(`
      cfd:US30 < US30 < US30.cash < DJ30 < WS30 < US30_USD < US30Cash < #US30 < US30.m < OANDA:US30USD
      cfd:US500 < US500 < SPX500 < SP500 < SPX500_USD < US500.cash
      cfd:US100 < US100 < NAS100 < USTEC < NAS100_USD < US100.cash < NDX100 < NAS100.i
      cfd:GER40 < GER40 < DE40 < DAX40 < GER30 < DE30_EUR < GER40.cash < GERMANY40
      cfd:UK100 < UK100 < FTSE100 < UK100_GBP
      cfd:JPN225 < JPN225 < JP225 < JP225.cash
      cfd:US2000 < US2000 < US2000.cash
      cfd:USOIL < USOIL < XTIUSD < WTICO_USD < USOIL.cash
      cfd:UKOIL < UKOIL < XBRUSD < BCO_USD
      cfd:NATGAS < NATGAS < XNGUSD
    `),
  )('%s is %s', (spelling, key) => {
    expect(keyOf(spelling)).toBe(key);
  });

  it.each([
    ['US30', {}, 'USD'],
    ['GER40', {}, 'EUR'],
    ['UK100', {}, 'GBP'],
    ['JPN225', {}, 'JPY'],
    ['JPN225', { currency: 'USD' }, 'USD'],
  ])('%s has no point value until someone says it, and is quoted in money', (text, hints, currency) => {
    const found = read(text, hints);
    expect(found.instrument).toMatchObject({ multiplier: null, currency });
    expect(found.reason).toContain('differs by broker');
  });

  it.each([
    ['BTCUSD', 'cfd:BTCUSD'],
    ['ETHUSD.m', 'cfd:ETHUSD'],
    ['BTCUSDm', 'cfd:BTCUSD'],
    ['BTCUSDT', 'cfd:BTCUSDT'],
    ['AAPL.US', 'cfd:AAPL.US'],
    ['#AAPL', 'cfd:AAPL'],
    ['XAUUSD', 'forex:XAUUSD'],
    ['GOLD', 'forex:XAUUSD'],
    ['SILVER', 'forex:XAGUSD'],
    ['EURUSD.raw', 'forex:EURUSD'],
    ['WTI', 'cfd:USOIL'],
    ['US30', 'cfd:US30'],
  ])('on a retail platform %s is %s', (text, key) => {
    const keys = [keyOf(text, { broker: 'metatrader4' }), keyOf(text, { broker: 'ftmo', assetClass: 'cfd' })];
    expect(keys).toEqual([key, key]);
  });

  it('at a broker of shares and contracts, the suffix of a market makes the share', () => {
    expect(keyOf('T.US', { broker: 'xtb' })).toBe('share:T');
    expect(keyOf('SPYL.DE', { broker: 'xtb' })).toBe('share:SPYL@XETR');
    expect(keyOf('GOLD', { broker: 'xtb' })).toBe('forex:XAUUSD');
    expect(keyOf('OIL', { broker: 'xtb' })).toBe('cfd:UKOIL');
    expect(keyOf('US30.cash', { broker: 'xtb' })).toBe('cfd:US30');
  });
});
