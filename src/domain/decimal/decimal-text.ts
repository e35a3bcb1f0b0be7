import { DomainError } from '../domain-error.ts';
import { type Decimal, fromDigits } from './decimal.ts';

/**
 * The decimal that a text writes: digits, perhaps a minus and a point; needless zeros are welcome, an exponent is not. Undefined
 * for anything else: in a file that is an everyday thing, and only the reader of the file can name the row. Some exports carry 40
 * decimals; they are read, and whoever keeps them rounds them first.
 */
export function parseDecimal(text: string): Decimal | undefined {
  const length = text.length;
  const first = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (length - first > 20) return parseLong(text);
  let digits = 0;
  let point = length;
  for (let at = first; at < length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (digit === POINT && point === length) point = at;
    else return undefined;
  }
  if (point === first || point === length - 1) return undefined;
  if (digits > Number.MAX_SAFE_INTEGER) return parseLong(text);
  return { digits: first === 1 ? 0 - digits : digits, scale: point === length ? 0 : length - point - 1 };
}

/** A text that was checked where it came in: of a stored fill, of a constant. */
export function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new DomainError('not_a_decimal', `Not a decimal: ${text.slice(0, 60)}`);
  return value;
}

/** The one way we write it: no exponent, no plus sign, no needless zeros, at most 18 digits on each side of the point. */
export function decimalText({ digits, scale }: Decimal): string {
  if (scale === 0 && typeof digits === 'number') return String(digits);
  const minus = digits < 0 ? '-' : '';
  const all = String(digits)
    .slice(minus.length)
    .padStart(scale + 1, '0');
  const whole = all.slice(0, all.length - scale);
  const fraction = withoutTrailingZeros(all.slice(all.length - scale));
  if (whole.length > MOST || fraction.length > MOST) {
    throw new DomainError('decimal_too_large', `A decimal of ${whole.length} and ${fraction.length} digits`);
  }
  return `${minus}${whole}${fraction && `.${fraction}`}`;
}

function parseLong(text: string): Decimal | undefined {
  const [, minus, integer, decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (minus === undefined || integer === undefined) return undefined;
  const whole = integer.replace(/^0+(?=\d)/, '');
  const fraction = withoutTrailingZeros(decimals);
  if (whole.length > MOST || fraction.length > MOST_READ) return undefined;
  return fromDigits(BigInt(`${minus}${whole}${fraction}`), fraction.length);
}

/** By hand: the expression that says the same takes a time that grows with the square of the zeros. */
function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === ZERO) end--;
  return digits.slice(0, end);
}

const MOST = 18;
const MOST_READ = 60;
const MINUS = 45;
const ZERO = 48;
const POINT = 46 - ZERO;
