import { expect, test } from 'vitest';
import { writeNumber } from '../../renderer/format/write-number.ts';

const LOCALES = ['en-US', 'de-CH', 'fr-FR', 'sv-SE', 'pl-PL', 'es-ES', 'ja-JP', 'hi-IN', 'ar-EG', 'fa-IR', 'he-IL', 'lt-LT', 'sl-SI'];
const VALUES = [0, -0, 1, -1, 1234.5, -1234567.891, 1e15, -1e-7, '-12345678901234567890.123456', '-0.004'] as const;

test('a figure without a unit is its parts, with a real minus and nothing else changed', () => {
  for (const locale of LOCALES)
    for (const value of VALUES)
      for (const signed of [false, true]) {
        const format = new Intl.NumberFormat(locale, {
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
          signDisplay: signed ? 'exceptZero' : 'negative',
        });
        const parts = format.formatToParts(value as number);
        const whole = parts.map(({ type, value: text }) => (type === 'minusSign' ? text.replace('-', '\u2212') : text)).join('');
        expect(writeNumber(locale, value, { digits: [2, 2], signed })).toBe(whole);
      }
});
