import * as fc from 'fast-check';
import type { Decimal } from '../../../src/domain/decimal/decimal.ts';

/** A fraction of two BigInts: the arithmetic of a school book, to hold the quick one against. */
export interface Rational {
  top: bigint;
  bottom: bigint;
}

export const rational = ({ digits, scale }: Decimal): Rational => ({ top: BigInt(digits), bottom: 10n ** BigInt(scale) });
export const plus = (a: Rational, b: Rational): Rational => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom });
export const minus = (a: Rational, b: Rational): Rational => plus(a, { top: -b.top, bottom: b.bottom });
export const times = (a: Rational, b: Rational): Rational => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
export const over = (a: Rational, b: Rational): Rational => ({ top: a.top * b.bottom, bottom: a.bottom * b.top });
export const same = (a: Rational, b: Rational): boolean => a.top * b.bottom === b.top * a.bottom;
export const order = (a: Rational, b: Rational): number =>
  Number(a.top * b.bottom > b.top * a.bottom) - Number(a.top * b.bottom < b.top * a.bottom);

/** Half-even by searching: of the whole numbers about the value the nearest, of two as near the even one. */
export function nearest({ top, bottom }: Rational): bigint {
  const about = top / bottom;
  const distance = (whole: bigint) => abs(whole * bottom - top);
  const least = [about - 1n, about, about + 1n].map(distance).reduce((a, b) => (b < a ? b : a));
  const near = [about - 1n, about, about + 1n].filter((whole) => distance(whole) === least);
  return near.find((whole) => near.length === 1 || whole % 2n === 0n) as bigint;
}

const abs = (value: bigint) => (value < 0n ? -value : value);

/** Small and large, about the edge of what a number holds, halves and zeros: where the two ways meet. */
export const anyDecimal: fc.Arbitrary<Decimal> = fc
  .tuple(
    fc.oneof(
      fc.bigInt({ min: -1000n, max: 1000n }),
      fc.bigInt({ min: -(10n ** 7n), max: 10n ** 7n }),
      fc.bigInt({ min: 1n - 10n ** 18n, max: 10n ** 18n - 1n }),
      fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
      fc.bigInt({ min: -(2n ** 53n) - 3n, max: -(2n ** 53n) + 3n }),
      fc.integer({ min: -30, max: 30 }).map((odd) => BigInt(odd) * 5n * 10n ** 12n),
    ),
    fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 18 })),
  )
  .map(([digits, scale]) => ({ digits: digits <= SAFE && digits >= -SAFE ? Number(digits) : digits, scale }));

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
