import { aligned, type Decimal, power } from '../decimal/decimal.ts';
import { DomainError } from '../domain-error.ts';

/**
 * What goes with a part of a whole: of a lot's cost, of a fill's fee. The rest of the amount stays with the rest of the whole, so
 * nothing is lost however often a lot is cut. The same as splitByShares(amount, [part, whole - part])[0], for the millions.
 */
export function takeShare(amount: number, part: Decimal, whole: Decimal): number {
  if (amount === 0) return 0;
  if (typeof part.digits === 'number' && typeof whole.digits === 'number') {
    const shift = part.scale - whole.scale;
    const top = shift < 0 ? part.digits * power(-shift) : part.digits;
    const bottom = shift > 0 ? whole.digits * power(shift) : whole.digits;
    const product = Math.abs(amount) * top;
    if (top >= 0 && top <= bottom && bottom > 0 && bottom <= Number.MAX_SAFE_INTEGER && product <= Number.MAX_SAFE_INTEGER) {
      return Math.sign(amount) * toNearest(product, bottom) + 0;
    }
  }
  const [top, bottom] = aligned(part, whole);
  if (bottom <= 0n || top < 0n || top > bottom) throw new DomainError('not_shareable', `${amount} units by ${top} of ${bottom}`);
  const product = BigInt(Math.abs(amount)) * top;
  return Math.sign(amount) * Number((2n * product + bottom) / (2n * bottom)) + 0;
}

/** Half goes to the part: it is the earlier of the two. */
function toNearest(product: number, whole: number): number {
  const rest = product % whole;
  return (product - rest) / whole + (2 * rest >= whole ? 1 : 0);
}
