import { describe, expect, it } from 'vitest';
import { align } from '../../renderer/format/align.ts';
import { createFormat } from '../../renderer/format/create-format.ts';

const format = (locale: string, hideMoney = false) => createFormat({ locale, zone: 'America/New_York', hideMoney });
const en = format('en-US');
/** No-break spaces shown as they differ: ~ is U+00A0, _ is U+202F. */
const seen = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_');

describe('money', () => {
  it.each([
    ['en-US', '52643.59', 'USD', {}, '52,643.59'],
    ['en-US', '-2150', 'USD', {}, '−2,150.00'],
    ['en-US', '1.18', 'USD', { signed: true }, '+1.18'],
    ['en-US', '0', 'USD', { signed: true }, '0.00'],
    ['en-US', '-0.004', 'USD', { signed: true }, '0.00'],
    ['en-US', '14435.98', 'USD', { signed: true, whole: true }, '+14,436'],
    ['en-US', '-3.4', 'USD', { signed: true, whole: true }, '−3.40'],
    ['en-US', '5.00', 'USD', { signed: true, whole: true }, '+5'],
    ['en-US', '3.4', 'JPY', { signed: true, whole: true }, '+3'],
    ['en-US', '2.675', 'USD', {}, '2.68'],
    ['en-US', '2.665', 'USD', {}, '2.66'],
    ['en-US', '5000', 'JPY', {}, '5,000'],
    ['en-US', '1.5', 'KWD', {}, '1.500'],
    ['en-US', '0.00420001', 'BTC', {}, '0.00420001'],
    ['en-US', '1', 'BTC', {}, '1.00'],
    ['en-US', '12.3', 'USDT', {}, '12.30'],
    ['en-US', '123456789012345678.99', 'USD', {}, '123,456,789,012,345,678.99'],
    ['de-DE', '-1234.5', 'EUR', {}, '−1.234,50'],
    ['fr-FR', '1234.5', 'EUR', {}, '1_234,50'],
    ['sv-SE', '-1234.5', 'SEK', {}, '−1~234,50'],
    ['en-IN', '1234567', 'INR', {}, '12,34,567.00'],
  ] as const)('%s %s %s %o', (locale, value, currency, options, text) => {
    expect(seen(format(locale).money(value, currency, options))).toBe(text);
  });

  it('hidden is three dots of one size, and what does not exist stays a dash', () => {
    const hidden = format('en-US', true);
    expect([hidden.money('1', 'USD'), hidden.money('-99999.99', 'USD', { signed: true }), hidden.money(null, 'USD')]).toEqual([
      '•••',
      '•••',
      '–',
    ]);
    expect([hidden.percent(4.6), hidden.r('0.11'), hidden.number(12)].map(seen)).toEqual(['4.6~%', '+0.11~R', '12']);
  });
});

describe('figures', () => {
  it('a number keeps its own decimals unless told otherwise', () => {
    expect(en.number('25112.25')).toBe('25,112.25');
    expect(en.number('0.000000000000000001')).toBe('0.000000000000000001');
    expect(en.number('1.5', { digits: 3 })).toBe('1.500');
    expect(en.number(-0.125, { digits: 2, signed: true })).toBe('−0.12');
  });

  it.each([
    ['en-US', '+4.6~%'],
    ['de-DE', '+4,6~%'],
    ['fr-FR', '+4,6_%'],
    ['pl-PL', '+4,6~%'],
    ['tr-TR', '+%4,6'],
    ['eu-ES', '+%~4,6'],
  ])('%s puts the per cent sign where it is used to: %s', (locale, text) => {
    expect(seen(format(locale).percent(4.6, { signed: true }))).toBe(text);
  });

  it('R is signed and has two decimals', () => {
    expect([en.r(0.108), en.r('-1'), en.r(0)].map(seen)).toEqual(['+0.11~R', '−1.00~R', '0.00~R']);
  });

  it('what does not exist is a dash, never a zero', () => {
    const values = [null, Number.NaN, Number.POSITIVE_INFINITY];
    for (const value of values)
      expect([en.number(value), en.percent(value), en.r(value), en.money(value, 'USD')]).toEqual(['–', '–', '–', '–']);
  });

  it.each([
    [0, '0~bytes'],
    [1, '1~byte'],
    [999, '999~bytes'],
    [1000, '1~kB'],
    [12_345_678, '12.3~MB'],
    [3_210_000_000, '3.21~GB'],
  ])('%i bytes are %s', (count, text) => {
    expect(seen(en.bytes(count))).toBe(text);
  });
});

describe('aligned columns', () => {
  it.each([
    ['en-US', '25112.25', 0, 5, '25,112.25', '000'],
    ['en-US', '1.16284', 0, 5, '1.16284', ''],
    ['en-US', '5000', 0, 2, '5,000', '.00'],
    ['en-US', '5000', 2, 8, '5,000.00', '000000'],
    ['en-US', '-3', 0, 1, '−3', '.0'],
    ['de-DE', '5000', 0, 2, '5.000', ',00'],
    ['en-US', '1.123456', 2, 2, '1.123456', ''],
  ] as const)('%s: %s with at least %i decimals in a column of %i', (locale, decimal, least, column, shown, hidden) => {
    expect(align(locale, decimal, least, column)).toEqual({ shown, hidden });
  });
});

describe('time', () => {
  const at = Date.UTC(2025, 10, 15, 3, 5);

  it('an instant is shown in the zone chosen, a day in none', () => {
    expect(en.moment(at)).toBe('Nov 14, 2025 22:05');
    expect(en.day('2025-11-15')).toBe('Nov 15, 2025');
    expect(format('de-DE').date(at)).toBe('14.11.2025');
  });

  it('hours are of 24, midnight is 00', () => {
    expect([en.clock('17:00'), en.clock('00:00'), format('fi-FI').clock('09:30')]).toEqual(['17:00', '00:00', '09.30']);
  });

  it.each([
    [0, 'now'],
    [59_999, 'now'],
    [60_000, '1 minute ago'],
    [3_599_999, '59 minutes ago'],
    [3 * 3_600_000, '3 hours ago'],
    [30 * 3_600_000, 'yesterday'],
    [6 * 86_400_000, '6 days ago'],
    [7 * 86_400_000, 'Nov 14, 2025'],
    [-3_600_000, 'in 1 hour'],
  ])('%i ms later: %s', (passed, text) => {
    expect(en.relative(at, at + passed)).toBe(text);
  });
});

describe('how long something was held', () => {
  it.each([
    [0, '0~s'],
    [26 * 60_000, '26~min'],
    [88 * 60_000, '1~h~28'],
    [240 * 60_000, '4~h'],
    [601 * 60_000, '10~h~01'],
    [24 * 3_600_000, '1~d'],
    [601 * 3_600_000, '25~d~1~h'],
  ])('%i ms are %s', (ms, text) => {
    expect(seen(en.duration(ms))).toBe(text);
  });
});
