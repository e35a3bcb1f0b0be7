import { recogniseInstrument } from '../../domain/instruments/recognise-instrument.ts';
import type { NamedInstrument } from '../facts.ts';
import { pointsOf } from './before-costs.ts';
import { isMore, isNear, isNothing, magnitude, times } from './sums.ts';
import type { Trip } from './trip-in.ts';

/** MES is a share and a future. Where a result before costs fits what a point of one of them is worth, it is that one. */
export function classByResult(text: string, trip: Trip): NamedInstrument {
  if (fits(trip, '1')) return { text, assetClass: 'stock' };
  const future = recogniseInstrument(text, { on: trip.exit.time.date, assetClass: 'future' });
  const worth = future.kind === 'known' ? future.instrument.multiplier : null;
  return worth !== null && fits(trip, worth) ? { text, assetClass: 'future' } : { text };
}

/** Average prices are rounded to a hundredth of a cent, which adds up with the quantity. */
export function fits(trip: Trip, multiplier: string): boolean {
  const points = pointsOf(trip);
  if (trip.result === null || isNothing(points)) return false;
  const size = times(trip.quantity, multiplier);
  const rounding = times(magnitude(size), '0.0001');
  return isNear(times(points, size), trip.result, isMore(rounding, '0.01') ? rounding : '0.01');
}
