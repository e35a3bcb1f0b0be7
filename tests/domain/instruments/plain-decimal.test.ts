import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { plainDecimal } from '../../../src/domain/instruments/plain-decimal.ts';

describe('a strike as decimal text', () => {
  it.each([
    ['190', '190'],
    ['00190.50', '190.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['0', '0'],
    ['000', '0'],
    ['', null],
    ['.', null],
    ['1.2.3', null],
    ['-1', null],
    ['1e3', null],
    ['１', null],
    ['1'.repeat(18), '1'.repeat(18)],
    ['1'.repeat(19), null],
  ])('%s is %s', (text, plain) => {
    expect(plainDecimal(text)).toBe(plain);
  });

  it('is written as decimals are written everywhere', () => {
    const digits = (minLength: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength: 18 });
    fc.assert(
      fc.property(digits(1), digits(1), (whole, fraction) => {
        expect(plainDecimal(`${whole}.${fraction}`)).toBe(decimalText(decimal(`${whole}.${fraction}`)));
      }),
      { numRuns: 1000 },
    );
  });
});
