import { z } from 'zod';
import { isDay } from '../domain/calendar/is-day.ts';
import { isZone } from '../domain/calendar/is-zone.ts';
import { readZone } from '../domain/calendar/read-zone.ts';
import { INVISIBLE } from '../domain/visible-line.ts';

const visible = (text: string) => !INVISIBLE.test(text) && text.isWellFormed();

/** One line that names something. */
export const Name = z
  .string()
  .trim()
  .min(1, 'Enter a name.')
  .max(120, 'Use at most 120 characters.')
  .refine((text) => visible(text) && !/[\n\r\t]/.test(text), 'Use visible characters only.');

/** One line that may be empty. */
export const Line = z
  .string()
  .trim()
  .max(200, 'Use at most 200 characters.')
  .refine((text) => visible(text) && !/[\n\r\t]/.test(text), 'Use visible characters only.');

/** What a person writes down: lines, none of them able to turn the others around. */
export const Text = z.string().max(20_000, 'Use at most 20,000 characters.').refine(visible, 'Use visible characters only.');

export const Uid = z.string().regex(/^[0-9a-f]{32}$/, 'Enter an id: 32 characters, 0 to 9 and a to f.');

/** An exact decimal as text, in the one way we write it: no exponent, no plus sign, no needless zeros. */
export const Decimal = z.string().regex(/^(0|-?(0\.\d{0,17}[1-9]|[1-9]\d{0,17}(\.\d{0,17}[1-9])?))$/, 'Enter a number.');
export const PositiveDecimal = Decimal.refine((text) => !text.startsWith('-'), 'Enter zero or more.');

/** More than nothing: of quantities, ratios and rates. */
export const AboveZero = PositiveDecimal.refine((text) => text !== '0', 'Enter more than zero.');

/** ISO 4217, or a coin's ticker. */
export const Currency = z.string().regex(/^[A-Z][A-Z0-9]{1,11}$/, 'Enter a currency code such as USD.');

export const Day = z.string().refine(isDay, 'Enter a day such as 2026-01-31.');
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time such as 18:00.');
export const Zone = z
  .string()
  .max(64)
  .refine((text) => isZone(text) && readZone(text).base === text, 'Choose a time zone such as America/New_York.');

/** Of clocks that a file was written by: they may be kept at a distance from those of a place, as MetaTrader's servers keep theirs. */
export const SourceZone = z.string().max(64).refine(isZone, 'Choose a time zone such as America/New_York or America/New_York+07:00.');

/** Milliseconds since 1970, UTC. */
export const Instant = z.int();
export const Count = z.int().min(0);

/** An instant, 2026-01-05T14:30:00Z, or a day where no more is known: 2026-01-05. Minutes, seconds or milliseconds as they are known. */
export const When = z.string().refine(isWhen, 'Enter a time such as 2026-01-05T14:30:00Z, or a day such as 2026-01-05.');

/** The newest change of a row that was seen: an edit that names an older one is refused. 0: never changed since an import. */
export const Version = z.int().min(0);

/** Chosen by who asks: the same request under the same key is answered once, however often it is sent. */
export const RequestKey = Line.min(8, 'Use at least 8 characters.');

/** An absolute path on this machine. */
export const Folder = z
  .string()
  .max(4096)
  .refine(
    (path) => !path.includes('\0') && (path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path) || path.startsWith('\\\\')),
    'Enter a full path, such as /home/you/journal.',
  );

export const Nothing = z.strictObject({});

function isWhen(text: string): boolean {
  const [, day, hours] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?Z)?$/.exec(text) ?? [];
  return day !== undefined && isDay(day) && Number(hours ?? 0) < 24;
}
