import { z } from 'zod';
import { command, query } from './call.ts';
import { Filter } from './filter.ts';
import { Plan } from './plans.ts';
import { TradeRow } from './table.ts';
import { Count, Currency, Day, Decimal, Instant, Uid } from './values.ts';
import { Amount, SeenVersion, WordChanges, Words } from './words.ts';

/** What exits realised in the currency of their accounts, trades that are still open included. */
const Realised = z.strictObject({
  currency: Currency,
  gross: Decimal,
  costs: Decimal,
  carry: Decimal,
  net: Decimal,
  exits: Count,
  /** Exits of trades of which some fill has no costs: the sum is of what was said. */
  costsUnknown: Count,
  /** Exits whose result cannot be known: they are in no sum. */
  unknown: Count,
});

/** A day in one currency. All of it adds up over days, and nothing of it over currencies. */
export const DaySum = z.strictObject({
  ...Realised.shape,
  /** Of the exits of trades whose risk is known; null: of none. */
  r: z.strictObject({ value: z.number(), exits: Count }).nullable(),
  opened: Count,
  /** Trades whose last exit it was. Those neither won, lost nor breakeven have no known result. */
  closed: Count,
  won: Count,
  lost: Count,
  breakeven: Count,
  /** What those trades came to in all, whenever it was realised. */
  closedNet: Decimal,
});

/** What was written about a day or planned for it, at a glance. */
const Marks = z.strictObject({ plan: z.boolean(), review: z.boolean(), reviewed: z.boolean(), rating: z.int().nullable(), images: Count });

export const DayCell = z.strictObject({ day: Day, sums: z.array(DaySum), marks: Marks });

/** A trade, and what it realised on the day. */
export const DayTrade = z.strictObject({ trade: TradeRow, exits: Count, net: Amount });
const DayTrades = z.strictObject({ rows: z.array(DayTrade), total: Count });
const Point = z.strictObject({ at: Instant, value: Decimal });

/** The result after each instant with exits, as far as their hour is known. */
export const DayCurve = z.strictObject({
  currency: Currency,
  /** symbols: of the exits of that instant, the first few. */
  points: z.array(z.strictObject({ at: Instant, exits: Count, symbols: z.array(z.string()), net: Decimal, after: Decimal })),
  /** The best it stood at above nothing, the worst below it; null: never there. */
  peak: Point.nullable(),
  low: Point.nullable(),
  /** From the peak to where it ended; null without a peak. */
  givenBack: Amount,
  timed: Count,
  /** Exits of which only the day is known stand on no hour. */
  untimed: z.strictObject({ exits: Count, net: Decimal }),
});

export const DayPage = z.strictObject({
  ...DayCell.shape,
  /** Trades that were open when the day ended. */
  held: Count,
  accounts: z.array(z.strictObject({ account: Uid, name: z.string(), ...Realised.shape, closed: Count })),
  curves: z.array(DayCurve),
  /** Each trade stands in one of them: closed, opened and kept, partly closed or added to, only held. */
  trades: z.strictObject({ closed: DayTrades, opened: DayTrades, adjusted: DayTrades, held: DayTrades }),
  /** The newest of those for this day. */
  plans: z.strictObject({ rows: z.array(Plan), more: z.boolean() }),
  plan: Words,
  review: Words,
  /** The days before and after it on which something happened, was planned or written. */
  before: Day.nullable(),
  after: Day.nullable(),
});
export type DaySum = z.infer<typeof DaySum>;
export type DayCell = z.infer<typeof DayCell>;
export type DayTrade = z.infer<typeof DayTrade>;
export type DayCurve = z.infer<typeof DayCurve>;
export type DayPage = z.infer<typeof DayPage>;

const Filtered = z.strictObject({ filter: Filter.default({}) });

export const days = {
  get: query({
    about: 'One trading day: result, trades, curve, plans and words',
    in: z.strictObject({ day: Day, ...Filtered.shape }),
    out: DayPage,
  }),
  calendar: query({
    about: 'The days of a span on which something happened, was planned or written; a date filter "realised in" narrows the span',
    in: z
      .strictObject({ from: Day, to: Day, ...Filtered.shape })
      .refine(isSpan, 'Choose a span of at most ten years, its first day first.'),
    out: z.strictObject({ days: z.array(DayCell) }),
  }),
  week: query({
    about: 'The week of a day, which begins as the settings say: its days and what was written about it',
    in: z.strictObject({ day: Day, ...Filtered.shape }),
    out: z.strictObject({ from: Day, to: Day, days: z.array(DayCell), words: Words }),
  }),
  annotate: command({
    about: 'Write about a day, its plan or its week: note, rating, tags, images',
    in: z.strictObject({
      of: z.enum(['day', 'day_plan', 'week']),
      day: Day,
      version: SeenVersion.default(null),
      changes: WordChanges.omit({ setup: true, ticks: true }),
    }),
    out: z.strictObject({ words: Words }),
  }),
};

function isSpan({ from, to }: { from: string; to: string }): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days >= 0 && days <= 3660;
}
