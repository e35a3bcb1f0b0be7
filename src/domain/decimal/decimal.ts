/**
 * An exact decimal: digits / 10^scale. The digits are a number while that is exact, and a BigInt beyond: never a BigInt that
 * would fit a number, never -0. One value can have several scales (1.5 and 1.50): compare says whether two are equal.
 */
export interface Decimal {
  readonly digits: number | bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { digits: 0, scale: 0 };

/**
 * Why the sum alone is looked at: only one side is brought to the other's scale. Where that leaves the safe numbers but not by
 * more than twice, it is a multiple of ten there and so still exact; where by more, no safe number brings the sum back.
 */
export function add(a: Decimal, b: Decimal): Decimal {
  if (typeof a.digits === 'number' && typeof b.digits === 'number') {
    const shift = a.scale - b.scale;
    const x = shift < 0 ? a.digits * power(-shift) : a.digits;
    const y = shift > 0 ? b.digits * power(shift) : b.digits;
    const sum = x + y;
    if (Math.abs(sum) <= SAFE) return { digits: sum, scale: shift < 0 ? b.scale : a.scale };
  }
  const [x, y, scale] = aligned(a, b);
  return fromDigits(x + y, scale);
}

/** Not add and negate: it is called once per fill, and the value between would be thrown away. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  if (typeof a.digits === 'number' && typeof b.digits === 'number') {
    const shift = a.scale - b.scale;
    const x = shift < 0 ? a.digits * power(-shift) : a.digits;
    const y = shift > 0 ? b.digits * power(shift) : b.digits;
    const rest = x - y;
    if (Math.abs(rest) <= SAFE) return { digits: rest, scale: shift < 0 ? b.scale : a.scale };
  }
  const [x, y, scale] = aligned(a, b);
  return fromDigits(x - y, scale);
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  const scale = a.scale + b.scale;
  if (typeof a.digits === 'number' && typeof b.digits === 'number') {
    const product = a.digits * b.digits;
    if (Math.abs(product) <= SAFE) return { digits: product + 0, scale }; // + 0: zero times minus five is zero
  }
  return fromDigits(BigInt(a.digits) * BigInt(b.digits), scale);
}

/** Below, equal or above: -1, 0 or 1. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (typeof a.digits === 'number' && typeof b.digits === 'number') {
    const shift = a.scale - b.scale;
    const x = shift < 0 ? a.digits * power(-shift) : a.digits;
    const y = shift > 0 ? b.digits * power(shift) : b.digits;
    return x < y ? -1 : x > y ? 1 : 0;
  }
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function negate({ digits, scale }: Decimal): Decimal {
  return { digits: typeof digits === 'number' ? 0 - digits : -digits, scale };
}

export function sign({ digits }: Decimal): -1 | 0 | 1 {
  return digits < 0 ? -1 : digits > 0 ? 1 : 0;
}

export const isZero = ({ digits }: Decimal): boolean => digits === 0;
export const absolute = (a: Decimal): Decimal => (a.digits < 0 ? negate(a) : a);
export const min = (a: Decimal, b: Decimal): Decimal => (compare(a, b) <= 0 ? a : b);
export const max = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);

/** For charts alone: the nearest number. */
export const toNumber = ({ digits, scale }: Decimal): number => Number(`${digits}e-${scale}`);

/** A number while that is exact. */
export function fromDigits(digits: bigint, scale: number): Decimal {
  return { digits: digits <= SAFE && digits >= -SAFE ? Number(digits) : digits, scale };
}

/** Both as whole numbers of the finer of the two scales. */
export function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [BigInt(a.digits) * bigPower(scale - a.scale), BigInt(b.digits) * bigPower(scale - b.scale), scale];
}

export const bigPower = (exponent: number): bigint => 10n ** BigInt(exponent);

/** Ten to the power, exact to 10^22. Beyond, only so large that nothing times it is a safe number. */
export const power = (exponent: number): number => POWERS[exponent < 23 ? exponent : 23] as number;

const SAFE = Number.MAX_SAFE_INTEGER;
const POWERS = Array.from({ length: 24 }, (_, exponent) => Number(`1e${exponent}`));
