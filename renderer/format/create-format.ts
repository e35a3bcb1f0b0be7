import { currencyDigits } from '../../src/domain/money/currency-digits.ts';
import { dateFormat } from './date-format.ts';
import { sayRelative } from './say-relative.ts';
import { writeBytes } from './write-bytes.ts';
import { writeDuration } from './write-duration.ts';
import { type Figure, type NumberShape, unitSpace, writeNumber } from './write-number.ts';

export interface FormatOptions {
  /** BCP 47 */
  readonly locale: string;
  /** The zone in which instants are shown. */
  readonly zone: string;
  readonly hideMoney: boolean;
}

/** What does not exist is a dash; whoever shows it says why beside it. */
export const NOTHING = '–';
export const HIDDEN = '•••';
type Shown = Figure | null;

export type Format = ReturnType<typeof createFormat>;

/** Turns decimals, instants and days into text: the only place that does. Decimals are texts of any length and stay exact. */
export function createFormat({ locale, zone, hideMoney }: FormatOptions) {
  const write = (value: Shown, shape: NumberShape) => (exists(value) ? writeNumber(locale, value, shape) : NOTHING);
  const date = (at: number) => dateFormat(locale, { dateStyle: 'medium', timeZone: zone }).format(at);
  const time = (at: number) => dateFormat(locale, { ...CLOCK, timeZone: zone }).format(at);

  return {
    locale,
    zone,
    hidesMoney: hideMoney,

    /** An amount without its currency, which stands in the head of the column or beside it. Whole: but for what is below ten. */
    money(value: Shown, currency: string, { signed = false, whole = false } = {}): string {
      if (hideMoney && exists(value)) return HIDDEN;
      const most = whole && !(exists(value) && isSmall(value)) ? 0 : currencyDigits(currency);
      return write(value, { digits: [most === 8 ? 2 : most, most], signed });
    },
    /** An amount where there is no room: +1.2K. The whole of it is said elsewhere. */
    moneyShort(value: Shown): string {
      if (hideMoney && exists(value)) return HIDDEN;
      const isLarge = exists(value) && Math.abs(Number(value)) >= 1000;
      return write(value, { digits: [0, isLarge ? 1 : 0], signed: true, short: true });
    },
    /** A price, a size, a statistic: all the decimals it has, or as many as asked for. */
    number(value: Shown, { digits, signed = false }: { digits?: number; signed?: boolean } = {}): string {
      return write(value, { digits: [digits ?? 0, digits ?? 20], signed });
    },
    /** Per cent, given as such: 4.6 is 4.6 %. */
    percent(value: Shown, { digits = 1, signed = false } = {}): string {
      return write(value, { digits: [digits, digits], signed, percent: true });
    },
    /** A multiple of the initial risk, always signed. */
    r(value: Shown): string {
      return exists(value) ? `${write(value, { digits: [2, 2], signed: true })}${unitSpace(locale)}R` : NOTHING;
    },
    bytes: (count: number): string => writeBytes(locale, count),

    /** 2025-11-14 as a date: a day has no zone. */
    day: (day: string): string => dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(start(day)),
    /** Friday, November 14, 2025 */
    dayInFull: (day: string): string => dateFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(start(day)),
    /** Fri, Nov 14, 2025 */
    dayWithWeekday: (day: string): string =>
      dateFormat(locale, { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(start(day)),
    /** Nov 14 */
    dayOfYear: (day: string): string => dateFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(start(day)),
    /** Nov 10 – 16, 2025 */
    days: (from: string, to: string): string =>
      dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(start(from), start(to)),
    /** Fri */
    weekday: (day: string): string => dateFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(start(day)),
    /** 2025-11 as November 2025, or as Nov */
    month: (month: string): string => dateFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(start(`${month}-01`)),
    monthShort: (month: string): string => dateFormat(locale, { month: 'short', timeZone: 'UTC' }).format(start(`${month}-01`)),
    date,
    /** As short as it can be told in rows: the year stands only where it is not this one. */
    shortDate(day: string, thisYear: string): string {
      const year = day.startsWith(thisYear) ? {} : ({ year: '2-digit' } as const);
      return dateFormat(locale, { month: 'short', day: 'numeric', ...year, timeZone: 'UTC' }).format(start(day));
    },
    /** The day in the zone of the settings, as 2025-11-14. */
    dayOf: (at: number): string => dateFormat('en-CA', { ...ISO_DAY, timeZone: zone }).format(at),
    /** How long something was held, in its two largest units. */
    duration: (ms: number): string => writeDuration(locale, ms),
    /** To the second, of 24 hours: fills are told apart by it. */
    seconds: (at: number): string => dateFormat(locale, { ...CLOCK, second: '2-digit', timeZone: zone }).format(at),
    /** Hours and minutes, always of 24: sessions are written so. */
    time,
    moment: (at: number): string => `${date(at)} ${time(at)}`,
    /** How long ago, up to a week; the date after that. */
    relative: (at: number, now: number): string => sayRelative(locale, at, now) ?? date(at),
    /** 17:00, as the locale writes it. */
    clock: (text: string): string => dateFormat(locale, { ...CLOCK, timeZone: 'UTC' }).format(Date.parse(`1970-01-01T${text}Z`)),
  };
}

const start = (day: string): number => Date.parse(`${day}T00:00Z`);
const ISO_DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const exists = (value: Shown): value is Figure => value !== null && (typeof value === 'string' || Number.isFinite(value));

/** Rounded to a whole it would tell next to nothing: 3.40 a trade is not 3. */
const isSmall = (value: Figure) => Math.abs(Number(value)) < 10 && !Number.isInteger(Number(value));
