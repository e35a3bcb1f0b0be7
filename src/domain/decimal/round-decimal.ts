import { DomainError } from '../domain-error.ts';
import { bigPower, type Decimal, fromDigits, power } from './decimal.ts';

/** To so many decimals, half to the even neighbour. */
export function roundTo(value: Decimal, decimals: number): Decimal {
  return value.scale <= decimals ? value : { digits: unitsAt(value, decimals), scale: decimals };
}

/** The quotient to so many decimals, half to the even neighbour: for averages and ratios, never for money, which is split. */
export function divide(a: Decimal, b: Decimal, decimals: number): Decimal {
  if (b.digits === 0) throw new DomainError('division_by_zero', 'Division by zero');
  const shift = decimals + b.scale - a.scale;
  const numerator = BigInt(a.digits) * (shift > 0 ? bigPower(shift) : 1n);
  const denominator = BigInt(b.digits) * (shift < 0 ? bigPower(-shift) : 1n);
  return fromDigits(halfEven(numerator, denominator), decimals);
}

/** How many units of 10^-decimals the value is, half to the even neighbour. */
export function unitsAt({ digits, scale }: Decimal, decimals: number): number | bigint {
  const shift = decimals - scale;
  if (typeof digits === 'number') {
    const units = shift >= 0 ? digits * power(shift) : halfEvenNumber(digits, power(-shift));
    if (Math.abs(units) <= Number.MAX_SAFE_INTEGER) return units;
  }
  return fromDigits(shift >= 0 ? BigInt(digits) * bigPower(shift) : halfEven(BigInt(digits), bigPower(-shift)), 0).digits;
}

/** Every step is exact: the remainder is, and what is left divides without one. */
function halfEvenNumber(digits: number, divisor: number): number {
  const rest = digits % divisor;
  const quotient = (digits - rest) / divisor;
  const twice = 2 * Math.abs(rest);
  const away = twice > divisor || (twice === divisor && quotient % 2 !== 0);
  return away ? quotient + Math.sign(digits) : quotient;
}

function halfEven(numerator: bigint, denominator: bigint): bigint {
  const [top, bottom] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const quotient = top / bottom;
  const rest = top % bottom;
  const twice = rest < 0n ? -2n * rest : 2n * rest;
  const away = twice > bottom || (twice === bottom && quotient % 2n !== 0n);
  return away ? quotient + (top < 0n ? -1n : 1n) : quotient;
}
