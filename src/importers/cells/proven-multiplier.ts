import { isNear, isNothing, magnitude, over, times } from './sums.ts';

/** What a notional value says one contract is worth per point, where it says it without rest. */
export function multiplierOf(notional: string | null, price: string, quantity: string): string | undefined {
  const points = times(price, quantity);
  if (notional === null || isNothing(notional) || isNothing(points)) return undefined;
  const multiplier = magnitude(over(notional, points, 4));
  return !isNothing(multiplier) && isNear(times(multiplier, magnitude(points)), magnitude(notional), '0.01') ? multiplier : undefined;
}
