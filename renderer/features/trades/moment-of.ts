import type { Format } from '../../format/create-format.ts';

/** The calendar day of a moment and its time, in the zone of the settings; a day alone has no zone. */
export function momentOf(moment: string, format: Format): { day: string; time: string } {
  if (moment.length === 10) return { day: moment, time: '' };
  const at = Date.parse(moment);
  return { day: format.dayOf(at), time: format.time(at) };
}
