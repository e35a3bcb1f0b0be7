import { compounded, cumulated } from '../statistics/cumulated.ts';
import { dayReturns } from './day-returns.ts';
import type { Days } from './figures.ts';

/**
 * What the capital of the beginning became after each day, as if nothing had been paid in or out. null: it is not known what it was, it
 * was nothing, or it was used up on the way.
 */
export function growth(days: Days): Float64Array | null {
  const { capital, results, came } = days;
  const returns = dayReturns(days);
  if (capital === null || capital <= 0 || returns === null) return null;
  return came === undefined ? cumulated(results, capital) : compounded(returns, capital);
}
