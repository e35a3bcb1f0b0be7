import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../renderer/format/parse-decimal.ts';
import { writeNumber } from '../../renderer/format/write-number.ts';
import { Decimal } from '../../src/contract/values.ts';

const LOCALES = [
  'en-US',
  'en-IN',
  'de-DE',
  'de-CH',
  'fr-FR',
  'sv-SE',
  'es-ES',
  'pl-PL',
  'tr-TR',
  'ar-EG',
  'fa-IR',
  'hi-IN-u-nu-deva',
  'he-IL',
  'ja-JP',
];

describe('reads what the locale writes', () => {
  it.each([
    ['en-US', '1,234.56', '1234.56'],
    ['en-US', '1234.560', '1234.56'],
    ['en-US', '1 234.56', '1234.56'],
    ['en-US', "1'234.56", '1234.56'],
    ['en-US', '  12 ', '12'],
    ['en-US', '+5', '5'],
    ['en-US', '.5', '0.5'],
    ['en-US', '5.', '5'],
    ['en-US', '007', '7'],
    ['en-US', '-0.00', '0'],
    ['en-US', '-1,000', '-1000'],
    ['en-US', '\u22121000', '-1000'],
    ['en-US', '– 1000', '-1000'],
    ['en-US', '—3', '-3'],
    ['en-US', '１2', null],
    ['de-DE', '1.234,56', '1234.56'],
    ['de-DE', '1.234', '1234'],
    ['de-DE', '-1.234.567,8', '-1234567.8'],
    ['de-DE', '1234.56', '1234.56'],
    ['de-DE', '1.5', '1.5'],
    ['de-DE', '0.123', '0.123'],
    ['fr-FR', '1\u202f234,56', '1234.56'],
    ['fr-FR', '1\u00a0234,56', '1234.56'],
    ['fr-FR', '1 234,56', '1234.56'],
    ['de-CH', '1’234.56', '1234.56'],
    ['en-IN', '12,34,567.5', '1234567.5'],
    ['en-US', '10k', '10000'],
    ['en-US', '-1.5 M', '-1500000'],
    ['en-US', '2.12345k', '2123.45'],
    ['de-DE', '1,5k', '1500'],
    ['ar-EG', '\u061c-١٬٢٣٤٫٥', '-1234.5'],
    ['fa-IR', '\u200e−۱٬۲۳۴', '-1234'],
    ['en-US', '123456789012345678.123456789012345678', '123456789012345678.123456789012345678'],
  ])('%s: %s', (locale, input, value) => {
    expect(parseDecimal(input, locale)).toMatchObject(value === null ? { ok: false } : { ok: true, value });
  });
});

describe('says in one sentence what else to write', () => {
  it.each([
    ['en-US', '', 'Enter a number.'],
    ['en-US', '-', 'Enter a number.'],
    ['en-US', '.', 'Enter a number such as 1234.56.'],
    ['en-US', '1,5', 'Write 1.5: decimals follow a “.” here.'],
    ['en-US', '1.234,56', 'Enter a number such as 1234.56.'],
    ['de-DE', '1,234.56', 'Enter a number such as 1234,56.'],
    ['en-US', '12,34', 'Write 12.34: decimals follow a “.” here.'],
    ['en-US', '1,2345', 'Write 1.2345: decimals follow a “.” here.'],
    ['en-US', '1 2', 'Enter a number such as 1234.56.'],
    ['en-US', '12-', 'Enter a number such as 1234.56.'],
    ['en-US', '--1', 'Enter a number such as 1234.56.'],
    ['en-US', '1.2.3', 'Enter a number such as 1234.56.'],
    ['en-US', '1e5', 'Enter a number such as 1234.56.'],
    ['en-US', '12 USD', 'Enter a number such as 1234.56.'],
    ['en-US', 'Infinity', 'Enter a number such as 1234.56.'],
    ['en-US', '1'.repeat(19), 'Use at most 18 digits on each side of the decimal mark.'],
    ['en-US', `0.${'1'.repeat(19)}`, 'Use at most 18 digits on each side of the decimal mark.'],
  ])('%s: %s', (locale, input, message) => {
    expect(parseDecimal(input, locale)).toEqual({ ok: false, message });
  });
});

const digits = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: length });
const decimal = fc
  .tuple(fc.boolean(), digits(18), digits(18))
  .map(([negative, whole, fraction]) => parseDecimal(`${negative ? '-' : ''}${whole || '0'}.${fraction}`, 'en-US'))
  .map((parsed) => (parsed.ok ? parsed.value : 'never'));

it('reads back every decimal it wrote, in every locale, to the last digit', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LOCALES), decimal, (locale, value) => {
      expect(Decimal.parse(value)).toBe(value);
      const written = writeNumber(locale, value, { digits: [0, 20] });
      expect(parseDecimal(written, locale)).toEqual({ ok: true, value });
    }),
    { numRuns: 2000 },
  );
});

it('whatever is typed, gives a decimal of the contract or a sentence', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LOCALES), fc.string({ unit: fc.constantFrom(..."0123456789.,' -+٬٫١\u00a0") }), (locale, typed) => {
      const parsed = parseDecimal(typed, locale);
      if (parsed.ok) expect(Decimal.safeParse(parsed.value).success).toBe(true);
      else expect(parsed.message).toMatch(/^[A-Z].*\.$/);
    }),
    { numRuns: 2000 },
  );
});
