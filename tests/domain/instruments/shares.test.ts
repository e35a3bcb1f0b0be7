import { describe, expect, it } from 'vitest';
import { isCusip, isIsin, isSedol } from '../../../src/domain/instruments/shares/security-id.ts';
import { keyOf, read, spellings } from './key-of.ts';

describe('one share in every spelling', () => {
  it.each(
    spellings(`
      share:AAPL < AAPL < aapl < AAPL.US < NASDAQ:AAPL < AAPL US < AAPL US Equity < AAPL:xnas < AAPL.OQ < AAPL_US_EQ
      share:BRK.B < BRK.B < BRK B < BRK/B < BRK-B < BRK.B.US < NYSE:BRK.B < BRK/B US
      share:BF.B < BF.B < BF/B < BF-B < BF B
      share:BAC.PRK < BAC.PRK < BAC PRK < BAC PR K < BAC-PK < BAC/PRK
      share:ABC.WS < ABC.WS < ABC WS < ABC/WS < ABC-WT < ABC+
      share:ABC.WS.A < ABC.WS.A < ABC WS A < ABC/WS/A
      share:ABC.RT < ABC.RT < ABC RT < ABC/RT < ABC-RI
      share:ABC.U < ABC.U < ABC/U < ABC U < ABC-U
      share:VOD@XLON < VOD.L < VOD LN < VOD LN Equity < LSE:VOD < VOD.UK < VOD:xlon
      share:BT.A@XLON < BT-A.L < BT/A LN < LSE:BT.A
      share:SAP@XETR < SAP.DE < SAP GY < XETR:SAP < SAP:xetr < SAP GR
      share:7203@XTKS < 7203.T < 7203 JP < TSE:7203 < 7203:xtks
      share:700@XHKG < 0700.HK < 700 HK < 700.HK < HKEX:700
      share:SHOP@XTSE < SHOP.TO < SHOP CN < TSX:SHOP
      share:RCI.B@XTSE < RCI-B.TO < TSX:RCI.B < RCI/B CN
      share:MC@XPAR < MC.PA < MC FP < MC:xpar
      share:ASML@XAMS < ASML.AS < ASML NA < ASML:xams
      share:VWRL@XAMS < VWRL:xams < VWRL.AS
      share:NESN@XSWX < NESN.SW < NESN SE < SIX:NESN
      share:ERIC.B@XSTO < ERIC-B.ST < OMXSTO:ERIC-B < ERIC/B SS
      share:SPYL@XETR < SPYL.DE < XETR:SPYL
      share:CSPX@XLON < CSPX.UK < CSPX.L
      share:BHP@XASX < BHP.AX < BHP AU < ASX:BHP
      share:RELIANCE@XNSE < RELIANCE.NS < NSE:RELIANCE
      share:M&M@XNSE < M&M.NS < NSE:M&M
      share:PETR4@BVMF < PETR4.SA < BMFBOVESPA:PETR4
      share:DLR@XTSE < DLR.TO
      share:600519@XSHG < 600519.SS < SSE:600519
    `),
  )('%s is %s', (spelling, key) => {
    expect(keyOf(spelling)).toBe(key);
  });
});

describe('what prices are quoted in', () => {
  it.each([
    ['VOD.L', {}, 'GBP', '0.01', 'likely'],
    ['VOD.L', { currency: 'GBX' }, 'GBP', '0.01', 'certain'],
    ['VOD.L', { currency: 'GBp' }, 'GBP', '0.01', 'certain'],
    ['VOD.L', { currency: 'GBP' }, 'GBP', '1', 'certain'],
    ['CSPX.UK', { currency: 'USD' }, 'USD', '1', 'certain'],
    ['NPN.JO', {}, 'ZAR', '0.01', 'likely'],
    ['TEVA.TA', { currency: 'ILA' }, 'ILS', '0.01', 'certain'],
    ['SAP.DE', {}, 'EUR', '1', 'certain'],
    ['7203.T', {}, 'JPY', '1', 'certain'],
    ['AAPL', {}, 'USD', '1', 'likely'],
    ['AAPL', { assetClass: 'stock', broker: 'schwab' }, 'USD', '1', 'certain'],
    ['AAPL', { assetClass: 'stock', currency: 'USD' }, 'USD', '1', 'certain'],
    ['AAPL', { assetClass: 'stock' }, 'USD', '1', 'likely'],
  ])('%s with %o is in %s times %s, %s', (text, hints, currency, priceScale, confidence) => {
    expect(read(text, hints as object)).toMatchObject({
      confidence,
      quote: currency,
      instrument: { currency, priceScale, multiplier: '1' },
    });
  });

  it('keeps a ticker in pounds apart from the same ticker in dollars', () => {
    expect(keyOf('VOD', { assetClass: 'stock', currency: 'GBX' })).toBe('share:VOD/GBP');
    expect(keyOf('VOD', { assetClass: 'stock', currency: 'USD' })).toBe('share:VOD');
  });

  it('warns that funds in London may not be in pence', () => {
    expect(read('VOD.L').reason).toContain('funds not always');
  });
});

describe('classes of shares', () => {
  it.each([
    ['SPY', { assetClass: 'etf' }, 'etf'],
    ['SPY', { assetClass: 'stock' }, 'stock'],
    ['ABC.WS', { assetClass: 'stock' }, 'warrant'],
    ['THCBW', {}, 'warrant'],
    ['THCBW', { assetClass: 'stock' }, 'stock'],
    ['THCBW', { assetClass: 'warrant' }, 'warrant'],
    ['ABCDR', {}, 'warrant'],
  ] as const)('%s with %o is a %s', (text, hints, found) => {
    expect(read(text, hints).instrument.class).toBe(found);
  });

  it('have one key: brokers do not agree on which is which', () => {
    expect(new Set((['stock', 'etf', 'warrant'] as const).map((assetClass) => keyOf('THCBW', { assetClass }))).size).toBe(1);
  });

  it('tells a right from a warrant', () => {
    expect(read('ABC.RT').instrument).toMatchObject({ class: 'warrant', grants: 'right' });
    expect(read('ABC.WS').instrument).toMatchObject({ class: 'warrant', grants: 'warrant' });
  });

  it.each([
    ['GCM.OLD', { assetClass: 'stock' }, 'share:GCM.OLD'],
    ['UUU.TEN2', { assetClass: 'stock' }, 'share:UUU.TEN2'],
    ['BAJAJ-AUTO', { assetClass: 'stock', currency: 'INR' }, 'share:BAJAJ-AUTO/INR'],
    ['INFY', { assetClass: 'stock', currency: 'INR' }, 'share:INFY/INR'],
    ['H038778', { assetClass: 'stock' }, 'share:H038778'],
    ['NKE/USD', { broker: 'etoro' }, 'share:NKE'],
    ['DMEC-C', { broker: 'disnat' }, 'share:DMEC@XTSE'],
  ] as const)('a code of the broker is kept: %s with %o is %s', (text, hints, key) => {
    expect(keyOf(text, hints)).toBe(key);
  });
});

describe('numbers of securities', () => {
  it.each([
    ['US0378331005', isIsin, true],
    ['US0378331006', isIsin, false],
    ['IE00BK5BQT80', isIsin, true],
    ['DE000A3GK2N1', isIsin, true],
    ['GB00B11V7W98', isIsin, true],
    ['NO0010827280', isIsin, true],
    ['NLFLATEXACNT', isIsin, false],
    ['037833100', isCusip, true],
    ['037833101', isCusip, false],
    ['912828ZT0', isCusip, true],
    ['38259P508', isCusip, true],
    ['0263494', isSedol, true],
    ['0263495', isSedol, false],
    ['B0YBKJ7', isSedol, true],
    ['A0YBKJ7', isSedol, false],
  ])('the check digit of %s', (text, check, expected) => {
    expect(check(text)).toBe(expected);
  });

  it.each([
    ['US0378331005', { assetClass: 'stock' }, 'share:037833100'],
    ['037833100', { assetClass: 'stock' }, 'share:037833100'],
    ['GB0002634946', { assetClass: 'stock', currency: 'GBP' }, 'share:0263494/GBP'],
    ['0263494', { assetClass: 'stock', currency: 'GBP' }, 'share:0263494/GBP'],
    ['IE00BK5BQT80', { assetClass: 'etf', currency: 'EUR' }, 'share:BK5BQT8/EUR'],
    ['DE0007164600', { assetClass: 'stock', currency: 'EUR' }, 'share:DE0007164600/EUR'],
    ['Sample All-World / ISIN IE00BK5BQT80', { assetClass: 'etf', currency: 'GBP' }, 'share:BK5BQT8/GBP'],
    ['912828ZT0', {}, 'bond:912828ZT0'],
    ['US912828ZT04', {}, 'bond:912828ZT0'],
    ['XS0971721963', { assetClass: 'bond', currency: 'EUR' }, 'bond:XS0971721963'],
    ['DE000A3GK2N1', { assetClass: 'warrant', currency: 'EUR' }, 'share:DE000A3GK2N1/EUR'],
  ] as const)('%s with %o is %s', (text, hints, key) => {
    expect(keyOf(text, hints)).toBe(key);
  });

  it.each([
    ['US0378331005', 'US0378331005'],
    ['037833100', '037833100'],
    ['Sample All-World / ISIN IE00BK5BQT80', 'IE00BK5BQT80'],
  ])('%s shows as %s, not as a number cut out of it', (text, symbol) => {
    expect(read(text, { assetClass: 'stock', currency: 'EUR' }).instrument).toMatchObject({ symbol });
    expect(read(text, { assetClass: 'bond', currency: 'EUR' }).instrument).toMatchObject({ symbol });
  });

  it('do not say what kind of security it is', () => {
    expect(keyOf('US0378331005')).toBe('? share:037833100 | bond:037833100');
  });
});

describe('bonds', () => {
  it('are quoted in per cent of par, on one broker per one', () => {
    expect(read('912828ZT0').instrument).toMatchObject({ class: 'bond', currency: 'USD', priceScale: '0.01', multiplier: '1' });
    const hints = { assetClass: 'bond', currency: 'EUR' } as const;
    expect(read('XS0971721963', hints).instrument).toMatchObject({ priceScale: '0.01', currency: 'EUR', isin: 'XS0971721963' });
    expect(read('XS0971721963', { ...hints, broker: 'trade-republic' }).instrument).toMatchObject({ priceScale: '1' });
  });
});
