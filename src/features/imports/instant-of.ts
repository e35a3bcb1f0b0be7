import { toInstant } from '../../domain/calendar/to-instant.ts';
import type { Moment } from '../../importers/facts.ts';

/** When it was, in milliseconds UTC; of a day its midnight in UTC, which nothing converts. */
export function instantOf({ date, time, zone }: Moment, assumed: string): number {
  if (time === null) return Date.parse(date);
  const clock = time.length === 5 ? `${time}:00` : time;
  const named = zone ?? assumed;
  return named === 'UTC' || isOffset(named)
    ? Date.parse(`${date}T${clock}${named === 'UTC' ? 'Z' : named}`)
    : toInstant({ date, time: clock }, named);
}

/** An offset is a fact of one moment: nothing follows from it for others. */
export const isOffset = (zone: string): boolean => OFFSET.test(zone);

const OFFSET = /^[+-]\d\d:\d\d$/;
