import { readZone } from './read-zone.ts';

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
export type ZoneOffset = (at: number) => number;

/**
 * Of an IANA zone, or of one kept at a distance from it: America/New_York+07:00 is the time of MetaTrader's servers, which follow
 * the summer time of New York and which no IANA zone has. Intl is asked once for four days of the calendar that occur, and a few times
 * more where the clocks change.
 */
export function zoneOffset(zone: string): ZoneOffset {
  let known = OFFSETS.get(zone);
  if (!known) OFFSETS.set(zone, (known = remembered(asked(zone))));
  return known;
}

/** A span without a change has one offset; in any other the moment of the change is looked for, once. */
function remembered(offsetAt: ZoneOffset): ZoneOffset {
  const spans = new Map<number, Span>();
  const starts = new Map<number, number>();
  let last: Span = { from: Number.POSITIVE_INFINITY, before: 0, change: 0, after: 0 };
  return (at) => {
    if (at < last.from || at >= last.from + SPAN) {
      const from = Math.floor(at / SPAN) * SPAN;
      let span = spans.get(from);
      if (!span) spans.set(from, (span = lookUp(from)));
      last = span;
    }
    return at < last.change ? last.before : last.after;
  };

  function lookUp(from: number): Span {
    const [before, after] = [atStart(from), atStart(from + SPAN)];
    return { from, before, after, change: before === after ? from + SPAN : changeBetween(from, from + SPAN, before) };
  }

  /** The end of a span is the start of the next. */
  function atStart(from: number): number {
    let offset = starts.get(from);
    if (offset === undefined) starts.set(from, (offset = offsetAt(from)));
    return offset;
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

interface Span {
  readonly from: number;
  readonly before: number;
  /** The first instant at which `after` holds; the end of the span where nothing changes. */
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
/** Of all zones that Intl knows the clocks changed twice within a week at the soonest: in the north-east of Brazil in October 2000. */
const SPAN = 4 * 86_400_000;
const OFFSETS = new Map<string, ZoneOffset>();
