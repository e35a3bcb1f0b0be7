import type { Tolerance } from './vector.ts';

/** Where `got` is not as expected, one sentence each. Only what is expected is looked at; lists must have the same length. */
export function differences(expected: unknown, got: unknown, tolerance: Tolerance = {}, at = ''): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got)) return [`${at}: expected a list, got ${show(got)}`];
    if (got.length !== expected.length) return [`${at}: expected ${expected.length} entries, got ${got.length}`];
    return expected.flatMap((one, index) => differences(one, got[index], tolerance, `${at}[${index}]`));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof got !== 'object' || got === null) return [`${at}: expected an object, got ${show(got)}`];
    return Object.entries(expected).flatMap(([key, one]) =>
      differences(one, (got as Record<string, unknown>)[key], tolerance, at === '' ? key : `${at}.${key}`),
    );
  }
  return same(expected, got, tolerance) ? [] : [`${at}: expected ${show(expected)}, got ${show(got)}`];
}

function same(expected: unknown, got: unknown, { abs = 0, rel = 0 }: Tolerance): boolean {
  const [a, b, absolute, relative] = [expected, got, abs, rel].map(exact);
  if (!a || !b || !absolute || !relative) return expected === got || (expected === 'Infinity' && got === Number.POSITIVE_INFINITY);
  const scale = Math.max(a.scale + relative.scale, b.scale, absolute.scale);
  const limit = at(absolute, scale) + magnitude(a.digits * relative.digits) * 10n ** BigInt(scale - a.scale - relative.scale);
  return magnitude(at(a, scale) - at(b, scale)) <= limit;
}

interface Exact {
  digits: bigint;
  scale: number;
}

/** Read here once more, and with exponents: the arithmetic under test must not be its own judge. */
function exact(value: unknown): Exact | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const [, whole, fraction = '', exponent = '0'] = /^(-?\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(String(value)) ?? [];
  if (whole === undefined) return undefined;
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

const at = ({ digits, scale }: Exact, finer: number) => digits * 10n ** BigInt(finer - scale);
const magnitude = (value: bigint) => (value < 0n ? -value : value);
const show = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
