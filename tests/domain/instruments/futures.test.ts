import { describe, expect, it } from 'vitest';
import { futureSymbol } from '../../../src/domain/instruments/futures/future-symbol.ts';
import type { Future, FutureOption } from '../../../src/domain/instruments/instrument.ts';
import { keyOf, read, spellings } from './key-of.ts';

describe('one future in every spelling', () => {
  it.each(
    spellings(`
      future:MNQ 2026-09 < MNQU6 < MNQU26 < MNQU2026 < MNQ U6 < MNQ U26 < MNQ 09-26 < MNQ 09-2026 < MNQ SEP26 < MNQ SEP 26 < MNQ Sep 2026
      future:MNQ 2026-09 < MNQ Sep '26 < MNQSEP26 < mnqu6 < /MNQU26 < /MNQU6 < /MNQU26:XCME < MNQU6@CME < MNQU26.CME < MNQU26-CME
      future:MNQ 2026-09 < F.US.MNQU26 < F.US.MNQU6 < CON.F.US.MNQ.U26 < CME_MINI:MNQU2026 < MNQU26_FUT_CME < MNQU6 Index < MNQ 18SEP26
      future:ES 2026-12 < ESZ6 < ESZ26 < ESZ2026 < ES 12-26 < ES DEC26 < /ESZ26:XCME < F.US.EPZ26 < CON.F.US.EP.Z26 < ESZ6 Index < ESZ26.CME
      future:NQ 2026-12 < NQZ6 < NQ 12-26 < CON.F.US.ENQ.Z26 < CME_MINI:NQZ2026 < /NQZ26
      future:MES 2026-06 < MESM6 < MES 06-26 < MESM6@CME < F.US.MESM26 < MES 19JUN26
      future:6E 2026-09 < 6EU6 < 6EU26 < /6EU26 < 6E 09-26 < ECU6 Curncy < F.US.EU6U26 < CME:6EU2026
      future:6J 2026-09 < 6JU6 < 6J SEP26 < JYU6 Curncy < CON.F.US.JY6.U26
      future:CL 2026-07 < CLN6 < CLN26 < CL 07-26 < NYMEX:CLN2026 < F.US.CLEN26 < CLN6 Comdty < /CLN26:XNYM < CL JUL 26
      future:MCL 2026-07 < MCLN6 < MCL 07-26 < CON.F.US.MCLE.N26 < NYMEX:MCLN2026
      future:GC 2026-08 < GCQ6 < GC 08-26 < COMEX:GCQ2026 < F.US.GCEQ26 < /GCQ26:XCEC
      future:MGC 2026-08 < MGCQ6 < MGC AUG26 < COMEX_MINI:MGCQ2026
      future:SI 2026-07 < SIN6 < SI 07-26 < F.US.SIEN26
      future:SIL 2026-07 < SILN6 < SIL 07-26
      future:ZB 2026-09 < ZBU6 < ZB SEP 26 < ZB   SEP 26 < USU6 Comdty < F.US.USAU26 < CBOT:ZBU2026 < /ZBU26:XCBT
      future:ZN 2026-09 < ZNU6 < ZN 09-26 < TYU6 Comdty < CON.F.US.TYA.U26
      future:YM 2026-09 < YMU6 < YM SEP 26 < DMU6 Index < CBOT_MINI:YMU2026
      future:MYM 2026-09 < MYMU6 < MYM 09-26 < MYMU26
      future:RTY 2026-09 < RTYU6 < RTY 09-26 < /RTYU26
      future:M2K 2026-09 < M2KU6 < M2K 09-26 < /M2KU26 < M2KU2026
      future:ZC 2026-12 < ZCZ6 < ZC 12-26 < C Z6 Comdty < F.US.ZCEZ26
      future:NG 2026-11 < NGX6 < NG NOV26 < F.US.NGEX26
      future:FDAX 2026-09 < FDAXU6 < FDAX SEP 26 < EUREX:FDAXU2026 < GXU6 Index < FDAX 09-26
      future:FESX 2026-09 < FESXU6 < FESX 09-26 < VGU6 Index
      future:FGBL 2026-09 < FGBLU6 < RXU6 Comdty < FGBL SEP26
      future:SR3 2026-09 < SR3U6 < SR3U26 < /SR3U26
      future:MBT 2026-06 < MBTM6 < MBT 06-26
      future:Z 2026-09 < ZU6 < Z SEP26
      future:NIFTY 2026-06 < NIFTY26JUNFUT < NIFTY25JUN26FUT < NIFTYM6
      future:VX 2026-07 < VXN6 < VX 07-26
      future:ES < ES1! < CME_MINI:ES1! < @ES# < @ES < /ES < ES=F < ES #F < ES ##-## < ES.C.0
      future:CL < CL1! < NYMEX:CL1! < @CL# < /CL < CL=F
      future:ES #2 < ES2! < CME_MINI:ES2!
    `),
  )('%s is %s', (spelling, key) => {
    expect(keyOf(spelling)).toBe(key);
  });
});

describe('the year of one digit', () => {
  it.each([
    ['2025-06-10', 'ESZ5', 'future:ES 2025-12'],
    ['2015-06-10', 'ESZ5', 'future:ES 2015-12'],
    ['2024-12-30', 'ESH5', 'future:ES 2025-03'],
    ['2029-11-20', 'ESH0', 'future:ES 2030-03'],
    ['2026-01-15', 'CLZ5', 'future:CL 2025-12'],
    ['2026-03-01', 'CLZ5', 'future:CL 2035-12'],
    ['2026-09-18', 'MNQU6', 'future:MNQ 2026-09'],
    ['1999-12-20', 'ESH0', 'future:ES 2000-03'],
  ])('on %s %s is %s', (on, text, key) => {
    expect(keyOf(text, { on })).toBe(key);
  });

  it('is doubtful when it lies years ahead: the day may be wrong', () => {
    expect(read('ESZ5', { on: '2026-06-10' }).confidence).toBe('likely');
    expect(read('ESZ6', { on: '2026-06-10' }).confidence).toBe('certain');
  });

  it.each([
    ['ESZ98', '1998-10-01', 'future:ES 1998-12'],
    ['ESZ26', '2026-01-01', 'future:ES 2026-12'],
    ['MNQ 09-26', '2026-09-08', 'future:MNQ 2026-09'],
  ])('two digits stand for the year nearest the fill: %s on %s', (text, on, key) => {
    expect(keyOf(text, { on })).toBe(key);
  });
});

describe('roots we have no spec for', () => {
  it('are nothing without a word that they are futures', () => {
    expect(keyOf('QQQZ6')).toBe('?');
    expect(keyOf('ABC 09-26')).toBe('?');
  });

  it.each([
    ['ABC 09-26', { broker: 'ninjatrader' }],
    ['ABCU6', { assetClass: 'future' }],
    ['/ABCU26', {}],
  ] as const)('%s is a future whose size is a question', (text, hints) => {
    expect(keyOf(text, hints)).toBe('future:ABC 2026-09');
    expect(read(text, hints)).toMatchObject({
      confidence: 'likely',
      instrument: { multiplier: null },
      reason: expect.stringContaining('do not know'),
    });
  });

  it('does not take the day of an oil contract for its month', () => {
    expect(keyOf('CL 20JUN26')).toBe('?');
    expect(keyOf('CL 20JUN26', { assetClass: 'future' })).toBe('?');
  });

  it('takes a bare root for the future where nothing else is sold', () => {
    expect(keyOf('MNQ', { broker: 'topstepx' })).toBe('future:MNQ');
    expect(keyOf('ES', { assetClass: 'future' })).toBe('future:ES');
    expect(keyOf('ES')).toBe('? future:ES | share:ES');
  });

  it('reads what Interactive Brokers names after the money', () => {
    expect(keyOf('EURU6', { broker: 'ibkr', assetClass: 'future' })).toBe('future:6E 2026-09');
    expect(keyOf('DAX SEP 26', { broker: 'ibkr' })).toBe('future:FDAX 2026-09');
  });
});

describe('options on futures', () => {
  it.each(
    spellings(`
      futureOption:EW4 2025-10 6800 C < ./ESZ5 EW4V5 251024C6800 < ./ESZ5  EW4V5 251024C6800 < ./EW4V25C6800:XCME < EW4V5 C6800 < EW4V25 6800 C
      futureOption:EW3 2024-08 5500 P < ./ESU4 EW3Q4 240816P5500
      futureOption:LO 2025-12 72.5 C < ./CLZ5 LOZ5 251117C72.5 < LOZ5 C72.5 < /LOZ25C72.5
      futureOption:ES 2025-12 7000 P < ESZ5 P7000 < ./ESZ25P7000
    `),
  )('%s is %s', (spelling, key) => {
    expect(keyOf(spelling, { on: '2025-10-01' })).toBe(key);
  });

  it('take their worth from the future they are on', () => {
    const option = read('./ESZ5 EW4V5 251024C6800', { on: '2025-10-01' }).instrument as FutureOption;
    expect(option).toMatchObject({
      underlyingRoot: 'ES',
      multiplier: '50',
      currency: 'USD',
      expiry: '2025-10-24',
      right: 'call',
      strike: '6800',
    });
    expect(read('LOZ5 C72.5', { on: '2025-10-01' }).instrument).toMatchObject({ underlyingRoot: 'CL', multiplier: '1000', expiry: null });
  });

  it('of an unknown series are a question of worth', () => {
    expect(keyOf('QQ9Z5 C100', { on: '2025-10-01' })).toBe('?');
    expect(read('QQ9Z5 C100', { on: '2025-10-01', assetClass: 'futureOption' }).instrument).toMatchObject({ multiplier: null });
  });
});

describe('how we write a future', () => {
  it.each([
    ['MNQ SEP26', 'MNQU26'],
    ['/6EU26', '6EU26'],
    ['ES1!', 'ES'],
    ['ES2!', 'ES2!'],
  ])('%s is written %s', (text, symbol) => {
    const { root, contract, symbol: own } = read(text).instrument as Future;
    expect([own, futureSymbol(root, contract)]).toEqual([symbol, symbol]);
  });
});
