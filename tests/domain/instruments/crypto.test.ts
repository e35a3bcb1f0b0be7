import { describe, expect, it } from 'vitest';
import type { CryptoPerpetual } from '../../../src/domain/instruments/instrument.ts';
import { keyOf, read, spellings } from './key-of.ts';

describe('a coin is one instrument, whatever it was priced in', () => {
  it.each(
    spellings(`
      crypto:BTC < BTCUSD < BTC-USD < BTC/USD < BTCUSDT < BTC-USDT < BTC_USDT < BTC/EUR < BTCEUR < XXBTZUSD < XXBTZEUR < XBT/USD < XBTEUR < btcusd
      crypto:BTC < tBTCUSD < tBTCUST < BINANCE:BTCUSDT < COINBASE:BTCUSD < X:BTCUSD < BTCFDUSD < BTCTUSD < BTCUSDC < BTCBUSD < BTC-GBP < KRW-BTC
      crypto:ETH < ETHUSD < ETHBTC < ETH-BTC < XETHXXBT < XETHZEUR < ETHUSDT < ETH/EUR < ETHXBT < tETHBTC
      crypto:SOL < SOLUSDT < SOLEUR < SOL/EUR < SOL-USD < SOLBTC < SOL_USDC
      crypto:DOGE < DOGEUSDT < XDGUSD < XDG/EUR < tDOGE:USD
      crypto:BETH < BETHETH
      crypto:EGLD < EGLDUSDT
      crypto:ROSE < ROSEUSDT
      crypto:XTZ < XTZ-USDT < XTZUSD
      crypto:XRP < XXRPZUSD < XRP-USDT < XRPUSD < XRPEUR
      crypto:LTC < XLTCZUSD < LTCBTC < LTC/BTC
      crypto:USDT < USDTUSD < USDT/EUR < USDT-USD
      crypto:USDC < USDCUSDT < USDC-EUR
      crypto:1INCH < 1INCHUSDT < 1INCH-USD
      crypto:LINK < tLINK:USD < LINKUSDT
      crypto:ZZZ < ZZZUSDT < ZZZ-USDC
    `),
  )('%s is %s', (spelling, key) => {
    expect(keyOf(spelling)).toBe(key);
  });

  it.each([
    ['SOLUSDT', 'USDT'],
    ['SOLEUR', 'EUR'],
    ['BTCFDUSD', 'FDUSD'],
    ['BTCTUSD', 'TUSD'],
    ['BETHETH', 'ETH'],
    ['XETHXXBT', 'BTC'],
    ['XXBTZUSD', 'USD'],
    ['tBTCUST', 'USDT'],
    ['KRW-BTC', 'KRW'],
    ['USDTUSD', 'USD'],
  ])('the fill carries the quote: %s is priced in %s', (text, quote) => {
    expect(read(text)).toMatchObject({ quote, instrument: { currency: null, multiplier: '1' } });
  });

  it.each([
    ['BTC', { assetClass: 'cryptoSpot', currency: 'EUR' }, 'crypto:BTC', 'EUR'],
    ['XXBT', { broker: 'kraken', assetClass: 'cryptoSpot' }, 'crypto:BTC', null],
    ['SOL03.S', { broker: 'kraken', assetClass: 'cryptoSpot' }, 'crypto:SOL', null],
    ['DOT28.S', { broker: 'kraken', assetClass: 'cryptoSpot' }, 'crypto:DOT', null],
    ['SOL (Solana)', { assetClass: 'cryptoSpot' }, 'crypto:SOL', null],
    ['NEWCOIN', { assetClass: 'cryptoSpot' }, 'crypto:NEWCOIN', null],
    ['STETH', { assetClass: 'cryptoSpot' }, 'crypto:STETH', null],
    ['RENBTC', { assetClass: 'cryptoSpot' }, 'crypto:RENBTC', null],
    ['STETHETH', { assetClass: 'cryptoSpot' }, 'crypto:STETH', 'ETH'],
    ['SWT/BTC', { broker: 'bittrex' }, 'crypto:SWT', 'BTC'],
    ['BTC-SWT', { broker: 'bittrex' }, 'crypto:SWT', 'BTC'],
    ['USDT-ADA', { broker: 'upbit' }, 'crypto:ADA', 'USDT'],
    ['XBTUSD', { broker: 'kraken', assetClass: 'cryptoSpot' }, 'crypto:BTC', 'USD'],
  ] as const)('%s with %o is %s in %s', (text, hints, key, quote) => {
    expect([keyOf(text, hints), read(text, hints).quote]).toEqual([key, quote]);
  });

  it('stays in doubt where a perpetual is spelled the same', () => {
    expect(read('BTCUSDT').confidence).toBe('likely');
    expect(read('BTCUSDT', { assetClass: 'cryptoSpot' }).confidence).toBe('certain');
    expect(read('BTC-USD').confidence).toBe('certain');
  });

  it('does not take every word that ends in money for a pair', () => {
    for (const text of ['ABCUSD', 'ABC-USD', 'FOO/EUR', 'NYSE:SOL']) expect(keyOf(text)).not.toMatch(/^crypto/);
  });
});

describe('perpetual contracts', () => {
  it.each(
    spellings(`
      perpetual:BTC/USDT < BTCUSDT.P < BTCUSDT PERP < BTCUSDT perpetual < BTC/USDT PERP < BTCUSDT_PERP < BINANCE:BTCUSDT.P < tBTCF0:USTF0 < BTC-USDT-PERP
      perpetual:BTC/USDT x0.01 < BTC-USDT-SWAP
      perpetual:ETH/USDT x0.1 < ETH-USDT-SWAP
      perpetual:BTC/USDT x0.001 < XBTUSDTM
      perpetual:SOL/USDT x? < SOL-USDT-SWAP < SOLUSDTM < SOL/USDT:USDT
      perpetual:BTC/USD < PF_XBTUSD < BTC-PERP
      perpetual:BTC/USDC < BTC-PERP-INTX < BTC_USDC-PERPETUAL < BTCUSDC.P
      perpetual:BTC/USD inverse x1 < PI_XBTUSD < XBTUSDM
      perpetual:ETH/USD inverse x1 < PI_ETHUSD < ETH-PERPETUAL
      perpetual:BTC/USD inverse x100 < BTC-USD-SWAP < BTCUSD_PERP
      perpetual:ETH/USD inverse x10 < ETH-USD-SWAP < ETHUSD_PERP
      perpetual:BTC/USD inverse x10 < BTC-PERPETUAL
    `),
  )('%s is %s', (spelling, key) => {
    expect(keyOf(spelling)).toBe(key);
  });

  it.each([
    ['BTCUSDT', 'binance', 'perpetual:BTC/USDT'],
    ['BTCUSDT', 'bybit', 'perpetual:BTC/USDT'],
    ['BTCUSD', 'bybit', 'perpetual:BTC/USD inverse x1'],
    ['BTC-USD', 'dydx', 'perpetual:BTC/USD'],
    ['BTC', 'hyperliquid', 'perpetual:BTC/USDC'],
    ['BTC_USDT', 'gate', 'perpetual:BTC/USDT x?'],
    ['XBTUSD', 'bitmex', 'perpetual:BTC/USD inverse x1'],
    ['ETHUSD', 'bitmex', '? crypto:ETH'],
  ])('%s in a file of perpetuals from %s is %s', (text, broker, key) => {
    expect(keyOf(text, { broker, assetClass: 'cryptoPerpetual' })).toBe(key);
  });

  it.each([
    ['XBTUSD', '? perpetual:BTC/USD inverse x1 | crypto:BTC'],
    ['BTCUSD.P', '? perpetual:BTC/USD | perpetual:BTC/USD inverse x?'],
  ])('%s alone is a question', (text, choices) => {
    expect(keyOf(text)).toBe(choices);
  });

  it('tells the one paid in dollars from the one paid in the coin', () => {
    expect(read('PI_XBTUSD').instrument as CryptoPerpetual).toMatchObject({ payoff: 'inverse', multiplier: '1', currency: 'USD' });
    expect(read('BTC-USDT-SWAP').instrument as CryptoPerpetual).toMatchObject({ payoff: 'linear', multiplier: '0.01', currency: 'USDT' });
  });
});
