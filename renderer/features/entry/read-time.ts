import { isDay } from '../../../src/domain/calendar/is-day.ts';
import { toInstant } from '../../../src/domain/calendar/to-instant.ts';
import { showWhen } from '../../../src/domain/calendar/when.ts';
import { zoneOffset } from '../../../src/domain/calendar/zone-offset.ts';

export interface Clock {
  readonly now: number;
  /** Whose clocks are meant. */
  readonly zone: string;
  readonly locale: string;
}
export type ReadTime =
  /** `day` is the date that was meant, `when` as the contract writes it. */
  { readonly ok: true; readonly when: string; readonly day: string } | { readonly ok: false; readonly message: string };

/**
 * When something happened, as people type it: 14:30, 14:30:05, 2.30 pm is 2:30 pm, yesterday 9:31, a date in the order of the
 * locale with or without its year, or a day alone. A time alone is of `day`, which is today unless the line above says another.
 */
export function readTime(typed: string, clock: Clock, day: string = today(clock)): ReadTime {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const [, before = '', hours, minutes, seconds, half] = TIME.exec(text) ?? [];
  const date = dateOf(hours === undefined ? text : before.trim(), clock, day);
  if (date === null) return { ok: false, message: `Write a time such as 14:30, or ${example(clock)}.` };
  if (hours === undefined) return { ok: true, when: date, day: date };
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return { ok: false, message: 'There is no such time of day.' };
  const time = `${String(hour).padStart(2, '0')}:${minutes}:${seconds ?? '00'}`;
  return { ok: true, when: showWhen(toInstant({ date, time }, clock.zone), seconds === undefined ? 'min' : 's'), day: date };
}

export const today = ({ now, zone }: Pick<Clock, 'now' | 'zone'>): string => shown(now, zone).slice(0, 10);

/** The other way round: 2026-01-31 14:30, which reads the same in every locale. */
export function writeTime(when: string, zone: string): string {
  if (when.length === 10) return when;
  const text = shown(Date.parse(when), zone);
  return `${text.slice(0, 10)} ${text.slice(11, when.length === 17 ? 16 : 19)}`;
}

const shown = (at: number, zone: string): string => new Date(at + zoneOffset(zone)(at)).toISOString();

const TIME = /^(.*?)(?:^|[ t,])(\d{1,2})[:h](\d{2})(?::(\d{2}))? ?(am|pm)?$/;

function dateOf(text: string, clock: Clock, day: string): string | null {
  const plain = text.replace(/,$/, '');
  if (plain === '') return day;
  if (plain === 'today') return today(clock);
  if (plain === 'yesterday') return addDays(today(clock), -1);
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) return isDay(plain) ? plain : null;
  const [first, second, third, ...more] = plain.split(/[./ -]+/).filter((part) => part !== '');
  if (more.length > 0 || [first, second].some((part) => part === undefined || !/^\d{1,2}$/.test(part))) return null;
  const [dayOfMonth, month] = isDayFirst(clock.locale) ? [first, second] : [second, first];
  const of = (year: number) => `${year}-${month?.padStart(2, '0')}-${dayOfMonth?.padStart(2, '0')}`;
  if (third !== undefined && !/^(\d{2}|\d{4})$/.test(third)) return null;
  const year = third === undefined ? thisYear(clock, of) : Number(third.length === 2 ? `20${third}` : third);
  return isDay(of(year)) ? of(year) : null;
}

/** Without its year a date is the last there was. */
function thisYear(clock: Clock, of: (year: number) => string): number {
  const year = Number(today(clock).slice(0, 4));
  return of(year) > today(clock) ? year - 1 : year;
}

function isDayFirst(locale: string): boolean {
  const order = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type);
  return order.indexOf('day') < order.indexOf('month');
}

const addDays = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const example = (clock: Clock) => `${today(clock)} 14:30`;
