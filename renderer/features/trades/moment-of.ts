import type { Format } from '../../format/create-format.ts';

interface Moment {
  readonly day: string;
  readonly time: string;
}

/** The calendar day of a moment and its time, in the zone of the settings; a day alone has no zone. */
export function momentOf(moment: string, format: Format): Moment {
  if (moment.length === 10) return { day: moment, time: '' };
  const known = told.get(format) ?? new Map<string, Moment>();
  told.set(format, known);
  const here = known.get(moment) ?? tell(moment, format);
  if (known.size > MOST) known.clear();
  known.set(moment, here);
  return here;
}

function tell(moment: string, format: Format): Moment {
  const at = Date.parse(moment);
  return { day: format.dayOf(at), time: format.time(at) };
}

/** While one scrolls, each row is asked again and again, and to tell its time takes longer than to draw it. */
const told = new WeakMap<Format, Map<string, Moment>>();
const MOST = 2000;
