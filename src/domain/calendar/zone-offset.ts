import { readZone } from './read-zone.ts';

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
export type ZoneOffset = (at: number) => number;

/**
 * Of an IANA zone, or of one kept at a distance from it: America/New_York+07:00 is the time of MetaTrader's servers, which follow
 * the summer time of New York and which no IANA zone has. Intl is asked twice a day of the calendar that occurs, and a few times
 * more on a day when the clocks change.
 */
export function zoneOffset(zone: string): ZoneOffset {
  let known = OFFSETS.get(zone);
  if (!known) OFFSETS.set(zone, (known = remembered(asked(zone))));
  return known;
}

/** A day without a change has one offset; on any other the moment of the change is looked for, once. Two changes in one day never were. */
function remembered(offsetAt: ZoneOffset): ZoneOffset {
  const days = new Map<number, OfDay>();
  let last: OfDay = { from: Number.POSITIVE_INFINITY, before: 0, change: 0, after: 0 };
  return (at) => {
    if (at < last.from || at >= last.from + DAY) {
      const from = Math.floor(at / DAY) * DAY;
      let ofDay = days.get(from);
      if (!ofDay) days.set(from, (ofDay = lookUp(from)));
      last = ofDay;
    }
    return at < last.change ? last.before : last.after;
  };

  function lookUp(from: number): OfDay {
    const [before, after] = [offsetAt(from), offsetAt(from + DAY)];
    return { from, before, after, change: before === after ? from + DAY : changeBetween(from, from + DAY, before) };
  }

  function changeBetween(from: number, to: number, before: number): number {
    let [low, high] = [from, to];
    while (high - low > SECOND) {
      const middle = Math.floor((low + high) / 2 / SECOND) * SECOND;
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    return high;
  }
}

interface OfDay {
  readonly from: number;
  readonly before: number;
  /** The first instant at which `after` holds; the end of the day where nothing changes. */
  readonly change: number;
  readonly after: number;
}

/** What Intl says, for instants of whole seconds. */
function asked(zone: string): ZoneOffset {
  const { base, shift } = readZone(zone);
  const clock = new Intl.DateTimeFormat('en-US', { ...FIELDS, timeZone: base });
  return (at) => {
    const [month, day, year, hour, minute, second] = (clock.format(at).match(/\d+/g) ?? []).map(Number) as Six;
    return Date.UTC(year, month - 1, day, hour, minute, second) - at + shift;
  };
}

type Six = [number, number, number, number, number, number];

const FIELDS = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
} as const;
const SECOND = 1000;
const DAY = 86_400_000;
const OFFSETS = new Map<string, ZoneOffset>();
