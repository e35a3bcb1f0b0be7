import { isDay } from '../../domain/calendar/is-day.ts';
import type { Moment } from '../facts.ts';
import { isTooLong } from './is-too-long.ts';

export type DateOrder = 'mdy' | 'dmy' | 'ymd';

/** The date in a cell as YYYY-MM-DD: 03/10/2025, 10.03.25, 20250310, 2025-03-10, 10 Mar 2025, Mar. 10, 2025. undefined: none that exists. */
export function readDate(cell: string, order: DateOrder): string | undefined {
  if (isTooLong(cell)) return undefined;
  const text = cell.trim();
  const worded = /^([A-Za-zÀ-ÿ]{3,10})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})$/.exec(text);
  if (worded) return dated(worded[3], monthOf(worded[1]), worded[2]);
  const spoken = /^(\d{1,2})\.?[\s-]*([A-Za-zÀ-ÿ]{3,10})\.?[\s-]*(\d{4}|\d{2})$/.exec(text);
  if (spoken) return dated(spoken[3], monthOf(spoken[2]), spoken[1]);
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (packed) return dated(packed[1], packed[2], packed[3]);
  const [, a, b, c] = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/.exec(text) ?? [];
  if (a === undefined || c === undefined) return undefined;
  if (a.length === 4) return dated(a, b, c);
  if (order === 'ymd') return a.length === 2 ? dated(a, b, c) : undefined;
  return order === 'mdy' ? dated(c, a, b) : dated(c, b, a);
}

/** The hour in a cell as HH:MM, HH:MM:SS or HH:MM:SS.mmm: 9:35:12 AM, 0935, 093512, 16.29. */
export function readTime(cell: string): string | undefined {
  if (isTooLong(cell)) return undefined;
  const [, hour = '', minute = '', second, fraction, half] =
    /^(\d{1,2})[:.]?(\d{2})(?:[:.]?(\d{2})(?:[.,](\d+))?)?\s*([AaPp]\.?[Mm]\.?)?$/.exec(cell.trim()) ?? [];
  if (hour === '') return undefined;
  const twelve = half !== undefined;
  const hours = twelve ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59 || (twelve && (Number(hour) > 12 || Number(hour) === 0)))
    return undefined;
  const upToMinute = `${String(hours).padStart(2, '0')}:${minute}`;
  if (second === undefined) return upToMinute;
  return fraction === undefined ? `${upToMinute}:${second}` : `${upToMinute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}`;
}

/** Date and time in one cell, with the zone that it may name: 2025-03-10T09:35:12.123Z, 06/01/2026 07:21:12 EDT, Jan. 28, 2022, 12:31 AM. */
export function readMoment(cell: string, order: DateOrder): Moment | undefined {
  if (isTooLong(cell)) return undefined;
  const text = cell.trim();
  const [, plainDay, plainClock, zulu] = PLAIN.exec(text) ?? [];
  if (plainDay !== undefined && plainClock !== undefined) {
    return moment(text, isDay(plainDay) ? plainDay : undefined, readTime(plainClock), zulu === '' ? null : 'UTC');
  }
  const [, bare = '', zone = null] = ZONED.exec(text) ?? [];
  const date = readDate(bare, order);
  if (date) return { text, date, time: null, precision: 'day', zone: null };
  const [, day = '', clock = ''] = PARTED.exec(bare) ?? [];
  return moment(text, readDate(day.replace(/,$/, ''), order), readTime(clock), zone === null ? null : zoneOf(zone));
}

/** Of cells that stand apart; `text` is what the user sees. undefined where one of them is none. */
export function moment(text: string, date: string | undefined, time: string | null | undefined, zone: string | null): Moment | undefined {
  if (date === undefined || time === undefined) return undefined;
  if (time === null) return { text, date, time, precision: 'day', zone: null };
  return { text, date, time, precision: time.length === 5 ? 'min' : time.length === 8 ? 's' : 'ms', zone };
}

/** What all dates of a column allow; undefined where every one can be read either way. */
export function dateOrder(cells: Iterable<string | undefined>): DateOrder | undefined {
  for (const cell of cells) {
    const [, a, b] = /^(\d{1,4})[-/.](\d{1,2})[-/.]\d{1,4}/.exec(cell?.trim() ?? '') ?? [];
    if (a === undefined || b === undefined) continue;
    if (a.length === 4) return 'ymd';
    if (Number(a) > 12 && Number(b) <= 12) return 'dmy';
    if (Number(b) > 12 && Number(a) <= 12) return 'mdy';
  }
  return undefined;
}

function dated(year = '', month = '', day = ''): string | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

/** The first letters tell the month in the languages brokers write. */
function monthOf(word = ''): string | undefined {
  const start = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  const at = MONTHS.findIndex((names) => names.some((name) => start.startsWith(name)));
  return at < 0 ? undefined : String(at + 1).padStart(2, '0');
}

function zoneOf(zone: string): string {
  const named = NAMED_ZONES.get(zone.toUpperCase());
  if (named) return named;
  const [, sign, hours = '', minutes = '00'] = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone) ?? [];
  return sign === undefined ? 'UTC' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** As most exports write it; it is the quickest to read. */
const PLAIN = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2}(?:\.\d+)?)(Z?)$/;
/** An offset stands behind an hour: the -25 of 10-03-25 is a year. */
const ZONED =
  /^(.*?)\s*(Z|UTC|GMT|(?:UTC|GMT)[+-]\d{1,2}(?::?\d{2})?|(?<=\d:\d{2}.*)[+-]\d{2}(?::?\d{2})?|ET|E[SD]T|C[SD]T|M[SD]T|P[SD]T|CET|CEST|BST)?$/;
const PARTED =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{8}|\d{1,2}[\s-][A-Za-z]{3}[\s-]\d{2,4}|.*?\d{4}),?(?:T|;|\s|,|-)\s*(.*)$/;
const MONTHS = [
  ['jan', 'gen', 'ene'],
  ['feb', 'fev'],
  ['mar', 'maa', 'mrt'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mei', 'maj', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'dic'],
];
const NAMED_ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    Z: 'UTC',
    UTC: 'UTC',
    GMT: 'UTC',
    ET: 'America/New_York',
    EST: '-05:00',
    EDT: '-04:00',
    CST: '-06:00',
    CDT: '-05:00',
    MST: '-07:00',
    MDT: '-06:00',
    PST: '-08:00',
    PDT: '-07:00',
    CET: 'Europe/Paris',
    CEST: '+02:00',
    BST: '+01:00',
  }),
);
