import { pointsOf } from './before-costs.ts';
import { quoteOf, worthOfLot } from './known-size.ts';
import { isMore, isNear, isNothing, magnitude, times } from './sums.ts';
import type { Trip } from './trip-in.ts';

/**
 * What a point of price of one lot is worth: as the symbol says, else as the result proves it. A point of US30 is 1, 5 or 10 by broker;
 * where the account is held in what it is quoted in, the result leaves but one of them. undefined: a question for the user.
 */
export function lotByResult(
  text: string,
  trip: Pick<Trip, 'direction' | 'quantity' | 'entry' | 'exit' | 'result'>,
  account: Account,
): string | undefined {
  const on = trip.entry.time.date;
  const known = worthOfLot(text, on, account.broker);
  if (known !== undefined || quoteOf(text, on, account.broker) !== account.currency) return known;
  const size = times(pointsOf(trip), trip.quantity);
  // A result of cents fits several.
  if (trip.result === null || isNothing(size) || isMore('1', magnitude(trip.result))) return undefined;
  const { result } = trip;
  return SIZES.find((worth) => isNear(times(size, worth), result, '0.01'));
}

interface Account {
  readonly broker: string;
  readonly currency: string;
}

const SIZES = ['1', '10', '100', '1000', '5', '50', '2', '20', '25', '0.1', '0.5', '0.01', '5000', '10000', '100000'];
