import { z } from 'zod';
import { command, query } from './call.ts';
import { pageOf } from './page-of.ts';
import { AboveZero, Count, Currency, Day, Line, Nothing, Uid } from './values.ts';

export const RateDraft = z
  .strictObject({
    day: Day,
    from: Currency,
    to: Currency,
    /** What one unit of `from` is in `to`. */
    rate: AboveZero,
    source: Line.default('user'),
  })
  .refine(({ from, to }) => from !== to, 'Enter two currencies that differ.');
export const Rate = z.strictObject({ uid: Uid, day: Day, from: Currency, to: Currency, rate: AboveZero, source: Line });
export type RateDraft = z.infer<typeof RateDraft>;
export type Rate = z.infer<typeof Rate>;

export const rates = {
  list: query({
    about: 'Exchange rates, newest first',
    in: z.strictObject({
      from: Currency.nullable().default(null),
      to: Currency.nullable().default(null),
      ...pageOf,
    }),
    out: z.strictObject({ rates: z.array(Rate), more: z.boolean() }),
  }),
  add: command({
    about: 'Add exchange rates; fills of those days that have none get theirs',
    in: z.strictObject({ rates: z.array(RateDraft).min(1).max(10_000) }),
    out: z.strictObject({ rates: z.array(Rate), fills: Count }),
  }),
  remove: command({
    about: 'Remove exchange rates; fills keep what they have',
    in: z.strictObject({ uids: z.array(Uid).min(1).max(10_000) }),
    out: Nothing,
  }),
};
