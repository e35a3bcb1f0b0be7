import { describe, expect, it } from 'vitest';
import type { Option } from '../../../src/domain/instruments/instrument.ts';
import { occSymbol } from '../../../src/domain/instruments/options/occ-symbol.ts';
import { keyOf, read, spellings } from './key-of.ts';

const optionOf = (text: string, hints = {}) => read(text, hints).instrument as Option;

describe('one option in every spelling', () => {
  it.each(
    spellings(`
      option:AAPL 2024-01-19 190 C < AAPL  240119C00190000 < AAPL240119C00190000 < AAPL 240119C00190000 < aapl  240119c00190000
      option:AAPL 2024-01-19 190 C < AAPL 20240119C00190000 < AAPL20240119C00190000 < O:AAPL240119C00190000 < OPRA:AAPL240119C190.0
      option:AAPL 2024-01-19 190 C < AAPL 19JAN24 190 C < AAPL 19JAN24 190.0 C < AAPL 19 Jan 2024 190 Call < AAPL 19JAN24 C 190
      option:AAPL 2024-01-19 190 C < AAPL Jan19'24 190 CALL < AAPL JAN 19 '24 190 Call < AAPL Jan 19, 2024 190 Call < AAPL Jan 19 2024 C 190
      option:AAPL 2024-01-19 190 C < AAPL 01/19/2024 190.00 C < AAPL 1/19/24 190 C < AAPL 01/19/2024 $190.00 Call
      option:AAPL 2024-01-19 190 C < .AAPL240119C190 < .AAPL240119C190.0 < -AAPL240119C190 < AAPL240119C190 < AAPL 240119C190
      option:AAPL 2024-01-19 190 C < AAPL 240119 C 190 < AAPL 240119 190 C < AAPL_011924C190 < AAPL19Jan24C190.00
      option:AAPL 2024-01-19 190 C < AAPL 1/19/2024 Call $190.00 < AAPL 01/19/24 Call 190.00 < AAPL $190 Call 1/19/2024 < AAPL 190C 1/19/24
      option:AAPL 2024-01-19 190 C < Option Expiration for AAPL 1/19/2024 Call $190.00 < CALL AAPL 01/19/24 190
      option:AAPL 2024-01-19 190 C < AAPL Jan 19 '24 $190 Call < AAPL Jan 19 ’24 $190 Call < AAPL 100 19 JAN 24 190 CALL
      option:AAPL 2024-01-19 190 C < AAPL 100 (Weeklys) 19 JAN 24 190 CALL < AAPL 19 JAN 24 (Weeklys) 190 CALL
      option:AAPL 2024-01-19 190 C < AAPL 2024-01-19 190 C < AAPL 2024-01-19 C 190 < AAPL 190 Call 2024-01-19 < AAPL C190.00 19JAN24
      option:AAPL 2024-01-19 190 C < AAPL US 01/19/24 C190 < AAPL US 01/19/24 C190 Equity < CALL (AAPL) SAMPLE INC JAN 19 24 $190 (100 SHS)
      option:HOOD 2026-09-18 130 C < HOOD 9/18/2026 Call $130.00 < HOOD  260918C00130000 < .HOOD260918C130
      option:TSLA 2020-05-29 800 C < TSLA  200529C00800000 < TSLA 05/29/20 Call 800.00 < TSLA 29MAY20 800.0 C
      option:PLTR 2023-01-20 7.5 P < PLTR  230120P00007500 < PLTR 01/20/23 Put 7.50 < .PLTR230120P7.5 < PLTR 1/20/2023 Put $7.50
      option:F 2020-03-20 9 C < F     200320C00009000 < F200320C00009000 < F 20MAR20 9 C < .F200320C9
      option:GME 2021-02-19 0.5 P < GME   210219P00000500 < .GME210219P.5 < GME 02/19/2021 0.50 P
      option:NKLA 2020-10-09 23.5 C < NKLA  201009C00023500 < -NKLA201009C23.5 < NKLA 09OCT20 23.5 C
      option:ORCL 2017-09-15 50 P < ORCL  170915P00050000 < ORCL 15SEP17 50.0 P
      option:ABC 2026-02-27 9 P < -ABC260227P9 <  -ABC260227P9 < PUT (ABC) SAMPLE FEB 27 26 $9 (100 SHS)
      option:XYZ 2026-02-13 425 C < XYZ#B1326C425000 < CALL XYZ 00425 SAMPLE INC EXP 02-13-26 < XYZ   260213C00425000
      option:ABC 2026-02-13 13 P < ABC#N1326D130000 < PUT ABC 00013 SAMPLE EXP 02-13-26
      option:ABC 2026-12-18 7.25 P < ABC#X1826D072500 < ABC#X1826C007250
      option:SPXW 2026-03-27 6540 C < SPXW260327C06540000 < SPXW  260327C06540000 < .SPXW260327C6540 < SPXW 3/27/2026 Call $6,540.00
      option:SPX 2026-03-20 6540 C < SPX   260320C06540000 < $SPX 03/20/2026 6540.00 C < .SPX260320C6540
      option:NDXP 2026-03-27 25000 P < NDXP  260327P25000000 < .NDXP260327P25000
      option:BRKB 2024-01-19 350 C < BRKB  240119C00350000 < BRK/B 01/19/2024 350.00 C < BRK.B 19JAN24 350 C < BRK B 1/19/2024 Call $350.00
      option:USO1 2020-07-17 2 P < USO1  200717P00002000 < USO1200717P00002000 < .USO1200717P2
    `),
  )('%s is %s', (spelling, key) => {
    expect(keyOf(spelling)).toBe(key);
  });
});

describe('Indian options', () => {
  it.each([
    ['NIFTY24JAN21500CE', '2024-01-10', 'option:NIFTY 2024-01 21500 C'],
    ['BANKNIFTY24FEB48000PE', '2024-01-10', 'option:BANKNIFTY 2024-02 48000 P'],
    ['NIFTY2411821500CE', '2024-01-10', 'option:NIFTY 2024-01-18 21500 C'],
    ['NIFTY24O1725000PE', '2024-10-10', 'option:NIFTY 2024-10-17 25000 P'],
    ['NIFTY 25JAN24 21500 CE', '2024-01-10', 'option:NIFTY 2024-01-25 21500 C'],
    ['NIFTY 25 JAN 2024 CE 21500', '2024-01-10', 'option:NIFTY 2024-01-25 21500 C'],
    ['M&M24JAN1600CE', '2024-01-10', 'option:M&M 2024-01 1600 C'],
  ])('%s on %s is %s', (text, on, key) => {
    expect(keyOf(text, { on })).toBe(key);
  });

  it('asks where the year first and the day first both give a day to come', () => {
    expect(keyOf('NIFTY25JAN2421500CE', { on: '2024-01-10' })).toBe('? option:NIFTY 2025-01 2421500 C | option:NIFTY 2024-01-25 21500 C');
    expect(keyOf('NIFTY25JAN2421500CE', { on: '2024-01-10', broker: 'zerodha' })).toBe('option:NIFTY 2025-01 2421500 C');
  });

  it('counts units in rupees: the size of a lot is in the quantity already', () => {
    expect(optionOf('NIFTY24JAN21500CE', { on: '2024-01-10' })).toMatchObject({ currency: 'INR', multiplier: '1', underlying: 'NIFTY' });
  });
});

describe('what a contract is worth and delivers', () => {
  it.each([
    ['AAPL  240119C00190000', 'AAPL', '100', { kind: 'shares', quantity: '100' }],
    ['SPXW  260327C06540000', 'SPX', '100', { kind: 'cash' }],
    ['VIXW  260325C00020000', 'VIX', '100', { kind: 'cash' }],
    ['BRK/B 01/19/2024 350.00 C', 'BRK.B', '100', { kind: 'shares', quantity: '100' }],
    ['BRKB  240119C00350000', 'BRK.B', '100', { kind: 'shares', quantity: '100' }],
    ['USO1  200717P00002000', 'USO', '100', { kind: 'unknown' }],
    ['AAPL7 131019C00490000', 'AAPL', null, { kind: 'unknown' }],
    ['2SPX  260327C06540000', 'SPX', '100', { kind: 'cash' }],
  ])('%s is on %s, times %s', (text, underlying, multiplier, deliverable) => {
    expect(optionOf(text)).toMatchObject({ underlying, multiplier, deliverable, currency: 'USD' });
  });

  it('says that an adjusted contract was adjusted', () => {
    expect(read('USO1  200717P00002000')).toMatchObject({ confidence: 'likely', reason: expect.stringContaining('adjusted') });
  });

  it('takes a size that the text states', () => {
    expect(optionOf('AAPL 10 19 JAN 24 190 CALL').multiplier).toBe('10');
    expect(optionOf('PUT (ABC) SAMPLE FEB 27 26 $9 (150 SHS)').multiplier).toBe('150');
  });

  it('leaves the size open outside North America', () => {
    expect(optionOf('ADY C50.00 21JUN19', { currency: 'EUR' })).toMatchObject({
      multiplier: null,
      deliverable: { kind: 'unknown' },
      currency: 'EUR',
    });
  });
});

describe('what is no option', () => {
  it.each([
    ['a day that does not exist', 'AAPL  240230C00190000'],
    ['a month that does not exist', 'AAPL 13/19/2024 190.00 C'],
    ['the thirty-first of November', 'AAPL 11/31/2017 190.00 C'],
    ['a strike of nothing', 'AAPL  240119C00000000'],
    ['no right', 'AAPL 01/19/2024 190.00'],
    ['a root of nine letters', 'ABCDEFGHI240119C00190000'],
  ])('%s: %s', (_, text) => {
    expect(keyOf(text)).toBe('?');
  });

  it('asks about a strike that may stand in thousandths', () => {
    expect(keyOf('AAPL240119C190000')).toBe('? option:AAPL 2024-01-19 190 C | option:AAPL 2024-01-19 190000 C');
    expect(keyOf('AAPL240119C190000', { broker: 'moomoo' })).toBe('option:AAPL 2024-01-19 190 C');
  });
});

describe('the 21 characters of the OCC', () => {
  it.each([
    ['AAPL 19JAN24 190 C', 'AAPL  240119C00190000'],
    ['PLTR 01/20/23 Put 7.50', 'PLTR  230120P00007500'],
    ['.F200320C9', 'F     200320C00009000'],
    ['SPXW260327C06540000', 'SPXW  260327C06540000'],
    ['.GME210219P.5', 'GME   210219P00000500'],
    ['NDXP 27MAR26 25000 P', 'NDXP  260327P25000000'],
    ['.XYZ240119C33.335', 'XYZ   240119C00033335'],
  ])('%s prints as "%s"', (text, printed) => {
    expect(occSymbol(optionOf(text))).toBe(printed);
    expect(printed).toHaveLength(21);
  });

  it('has no room for a fourth decimal, a sixth digit or a missing day', () => {
    const terms = { root: 'ABC', expiry: '2024-01-19', right: 'call', strike: '190' } as const;
    expect(occSymbol({ ...terms, strike: '33.3333' })).toBeNull();
    expect(occSymbol({ ...terms, strike: '100000' })).toBeNull();
    expect(occSymbol({ ...terms, expiry: '2024-01' })).toBeNull();
    expect(occSymbol({ ...terms, root: 'BANKNIFTY' })).toBeNull();
  });
});
