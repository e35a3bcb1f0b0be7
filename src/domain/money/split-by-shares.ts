import { aligned, type Decimal, ZERO } from '../decimal/decimal.ts';
import { DomainError } from '../domain-error.ts';

/**
 * Divides a whole amount in proportion to shares of zero or more, so that the parts add up to it exactly. Each part is rounded
 * towards zero; the units left over go to the largest remainders, of equal ones to the earlier. A minus changes nothing but signs.
 */
export function splitByShares(amount: number, shares: readonly Decimal[] | readonly number[]): number[] {
  const weights = wholeShares(shares);
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n && amount === 0) return weights.map(() => 0);
  if (total === 0n || weights.some((weight) => weight < 0n)) throw new DomainError('not_shareable', `${amount} units by ${weights}`);
  const size = BigInt(Math.abs(amount));
  const parts = weights.map((weight) => (size * weight) / total);
  const left = Number(size - parts.reduce((sum, part) => sum + part, 0n));
  const raised = new Set(byRemainder(weights.map((weight) => (size * weight) % total)).slice(0, left));
  return parts.map((part, at) => Math.sign(amount) * (Number(part) + (raised.has(at) ? 1 : 0)) + 0);
}

function wholeShares(shares: readonly Decimal[] | readonly number[]): bigint[] {
  const decimals = shares.map((share) => (typeof share === 'number' ? { digits: share, scale: 0 } : share));
  const finest = { digits: 0, scale: decimals.reduce((scale, share) => Math.max(scale, share.scale), ZERO.scale) };
  return decimals.map((share) => aligned(share, finest)[0]);
}

/** Positions by remainder, largest first; the sort keeps equal ones in their order. */
function byRemainder(remainders: bigint[]): number[] {
  return remainders.map((_, at) => at).sort((a, b) => compare(remainders[b] as bigint, remainders[a] as bigint));
}

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);
