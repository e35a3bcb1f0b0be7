import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Decimal as DecimalOfTheContract } from '../../../src/contract/values.ts';
import { compare } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText, parseDecimal } from '../../../src/domain/decimal/decimal-text.ts';
import { roundTo } from '../../../src/domain/decimal/round-decimal.ts';
import { anyDecimal } from './rational.ts';

it.each([
  ['0', '0'],
  ['-0', '0'],
  ['0.00', '0'],
  ['1.50', '1.5'],
  ['100', '100'],
  ['007', '7'],
  ['-00.250', '-0.25'],
  ['9007199254740991', '9007199254740991'],
  ['9007199254740992', '9007199254740992'],
  ['-9007199254740993', '-9007199254740993'],
  ['999999999999999999.999999999999999999', '999999999999999999.999999999999999999'],
  ['0.000000000000000001', '0.000000000000000001'],
  ['000000000000000000000000001.5000000000000000000000000', '1.5'],
  ['-0.00000000000000000000000000', '0'],
])('%s is kept as %s', (text, canonical) => {
  expect(decimalText(decimal(text))).toBe(canonical);
});

it.each([
  '',
  '-',
  '.',
  '.5',
  '5.',
  '-.5',
  '+1',
  '--1',
  '1-',
  '1.2.3',
  '1,5',
  '1 000',
  ' 1',
  '1\n',
  '1e5',
  '1E-5',
  'NaN',
  'Infinity',
  '0x10',
  '١٢',
  '1/2',
  '1:2',
  '1234567890123456789',
  `0.${'1'.repeat(61)}`,
  '1234567890123456.7x',
])('%j is not a decimal', (text) => {
  expect(parseDecimal(text)).toBeUndefined();
  expect(() => decimal(text)).toThrow(expect.objectContaining({ code: 'not_a_decimal' }));
});

it('reads the forty decimals of some exports, to be rounded before they are kept', () => {
  const price = decimal('1103.969412731354768384993681838771159147612');
  expect(decimalText(roundTo(price, 18))).toBe('1103.969412731354768385');
  expect(() => decimalText(price)).toThrow(expect.objectContaining({ code: 'decimal_too_large' }));
});

it('refuses a text of any length at once', () => {
  for (const text of ['9'.repeat(1_000_000), `${'0'.repeat(1_000_000)}x`, `1.${'0'.repeat(1_000_000)}1`]) {
    expect(parseDecimal(text)).toBeUndefined();
  }
}, 2000);

it('writes what it reads back as the same value, in the words of the contract', () => {
  fc.assert(
    fc.property(anyDecimal, (value) => {
      const text = decimalText(value);
      expect(DecimalOfTheContract.safeParse(text).success).toBe(true);
      expect(compare(decimal(text), value)).toBe(0);
      expect(decimalText(decimal(text))).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

it('reads every text that the contract lets through', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(0|-?(0\.\d{0,17}[1-9]|[1-9]\d{0,17}(\.\d{0,17}[1-9])?))$/), (text) => {
      expect(decimalText(decimal(text))).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

it('accepts exactly what a plain pattern does, among near misses', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[-.0-9e+, ]{0,24}$/), (text) => {
      const [, whole = '', fraction = ''] = /^-?0*(\d*)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
      const welcome = /^-?\d+(\.\d+)?$/.test(text) && whole.length <= 18 && fraction.length <= 60;
      expect(parseDecimal(text) !== undefined).toBe(welcome);
    }),
    { numRuns: 5000 },
  );
});

it.each([
  { digits: 10n ** 18n, scale: 0 },
  { digits: 1, scale: 19 },
  { digits: -(10n ** 30n), scale: 2 },
])('refuses to write %o, which nobody could read back', (value) => {
  expect(() => decimalText(value)).toThrow(expect.objectContaining({ code: 'decimal_too_large' }));
});
