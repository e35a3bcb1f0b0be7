import type { Decimal } from '../../../src/domain/decimal/decimal.ts';

/** All digits there are: some sources state more than the 18 that we store. */
export function exactText({ digits, scale }: Decimal): string {
  const minus = digits < 0 ? '-' : '';
  const all = String(digits)
    .slice(minus.length)
    .padStart(scale + 1, '0');
  return scale === 0 ? minus + all : `${minus}${all.slice(0, -scale)}.${all.slice(-scale)}`;
}
