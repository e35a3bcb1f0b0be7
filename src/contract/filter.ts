import { z } from 'zod';
import { InstrumentClass } from './instruments.ts';
import { Day, Decimal, Line, Uid } from './values.ts';

/** From and to, each of them open where null; both belong to it. */
const span = <T extends z.ZodType>(of: T) => z.strictObject({ from: of.nullable(), to: of.nullable() });
const Names = z.array(Uid).max(500);
const Hour = z.int().min(0).max(23);
const Meaning = z.enum(['realised', 'closed', 'opened']);

/** Counted from the day on which it is asked, which is today's trading day in the reporting zone: a saved "this year" stays this year. */
export const Period = z.enum([
  'today',
  'thisWeek',
  'lastWeek',
  'thisMonth',
  'lastMonth',
  'thisYear',
  'lastYear',
  'last30Days',
  'last90Days',
]);
export type Period = z.infer<typeof Period>;

/** By what a report tells trades apart. Weekdays, hours and months are of the opening, in the reporting zone, months of the closing. */
export const GroupBy = z.enum([
  ...(['symbol', 'underlying', 'class', 'account', 'side', 'setup', 'tags', 'rule', 'rating'] as const),
  ...(['weekday', 'hour', 'month', 'year', 'held', 'size', 'price', 'r', 'previous', 'nthOfDay'] as const),
]);
export type GroupBy = z.infer<typeof GroupBy>;
export const Grouping = z.strictObject({
  by: GroupBy,
  /** Of tags the group they belong to, of rules the setup; null: all there are. */
  of: Uid.nullable().default(null),
});
export type Grouping = z.infer<typeof Grouping>;
/** One row or column of a report. */
export const GroupRef = z.strictObject({ ...Grouping.shape, key: z.string().max(200) });
export type GroupRef = z.infer<typeof GroupRef>;

/**
 * Which trades are meant. Every screen asks with this one. Left out: whatever it is. Days are the account's trading days; hours and
 * weekdays are of the opening, in the reporting zone. Money is in the account's currency.
 */
export const Filter = z
  .strictObject({
    accounts: Names,
    /** As they are written; options and futures also by what they are written on. */
    symbols: z.array(Line).max(500),
    classes: z.array(InstrumentClass),
    direction: z.enum(['long', 'short']),
    status: z.enum(['open', 'closed']),
    /** realised: some exit lies in it. closed: its last exit does. opened: its first entry does. */
    dates: z.union([
      z.strictObject({ meaning: Meaning, from: Day.nullable(), to: Day.nullable() }),
      z.strictObject({ meaning: Meaning, period: Period }),
    ]),
    /** 1 is Monday. */
    weekdays: z.array(z.int().min(1).max(7)),
    hours: z.strictObject({ from: Hour, to: Hour }),
    heldMinutes: span(z.int().min(0)),
    result: z.array(z.enum(['win', 'loss', 'breakeven', 'unknown'])),
    net: span(Decimal),
    r: span(Decimal),
    quantity: span(Decimal),
    tags: z.strictObject({ any: Names.default([]), all: Names.default([]), none: Names.default([]) }),
    setups: Names,
    /** Some rule of the setup was ticked as not kept; or that one. */
    ruleBroken: z.union([z.literal(true), Uid]),
    rating: z.strictObject({ from: z.int().min(1).max(5), to: z.int().min(1).max(5) }),
    reviewed: z.boolean(),
    hasNote: z.boolean(),
    hasImage: z.boolean(),
    /** Words of notes, tags, captions and symbols: all of them, each as a beginning. */
    text: z.string().trim().max(200),
    imports: Names,
    /** Exactly these. */
    trades: z.array(Uid).max(20_000),
    /** Those that a report puts there: in each of these at once. */
    groups: z.array(GroupRef).max(8),
  })
  .partial();
export type Filter = z.infer<typeof Filter>;

export const SortBy = z.enum([
  'closed',
  'opened',
  'symbol',
  'account',
  'direction',
  'quantity',
  'held',
  'gross',
  'costs',
  'net',
  'r',
  'exits',
  'rating',
  'setup',
]);
export const Sort = z.strictObject({ by: SortBy, descending: z.boolean() });
export type Sort = z.infer<typeof Sort>;
