import { z } from 'zod';
import { command, query } from './call.ts';
import { AboveZero, Currency, Day, Decimal, Line, Nothing, RequestKey, Text, Uid, Version, When } from './values.ts';

export const CashEventKind = z.enum([
  'deposit',
  'withdrawal',
  'dividend',
  'interest',
  'fee',
  'tax',
  'swap',
  'funding',
  'borrow',
  'payout',
  'evaluation_fee',
  'platform_fee',
  'reset',
  'transfer',
  'conversion',
]);

const fields = {
  account: Uid,
  kind: CashEventKind,
  instrument: Uid.nullable(),
  /** The ticket it belongs to, where the account hedges; else ''. */
  book: Line,
  day: Day,
  /** null: the day is all that is known. */
  at: When.nullable(),
  /** Signed: what came in is above zero. */
  amount: Decimal.refine((text) => text !== '0', 'Enter an amount that is not zero.'),
  currency: Currency,
  /** What one unit of its currency is in the account's. */
  rate: AboveZero.nullable(),
  /** Pairs the two halves of a transfer or a conversion. */
  link: Line.nullable(),
  payout: z.strictObject({ gross: Decimal, share: Decimal }).nullable(),
  note: Text,
};

export const CashEventDraft = z.strictObject({
  ...fields,
  instrument: fields.instrument.default(null),
  book: fields.book.default(''),
  at: fields.at.default(null),
  rate: fields.rate.default(null),
  link: fields.link.default(null),
  payout: fields.payout.default(null),
  note: fields.note.default(''),
});
export const CashEventChanges = z.strictObject(fields).partial();
export const CashEvent = z.strictObject({ uid: Uid, ...fields, version: Version });
const Cursor = z.strictObject({ day: Day, uid: Uid });

export type CashEventDraft = z.infer<typeof CashEventDraft>;
export type CashEventChanges = z.infer<typeof CashEventChanges>;
export type CashEvent = z.infer<typeof CashEvent>;

export const cashEvents = {
  add: command({
    about: 'Add deposits, dividends, swaps and the like: all of them or none',
    in: z.strictObject({ events: z.array(CashEventDraft).min(1).max(1000), key: RequestKey.nullable().default(null) }),
    out: z.strictObject({ events: z.array(CashEvent) }),
  }),
  edit: command({
    about: 'Change a cash event; refused if it was changed since the version that was seen',
    in: z.strictObject({ uid: Uid, version: Version, changes: CashEventChanges }),
    out: CashEvent,
  }),
  remove: command({
    about: 'Remove a cash event (undo brings it back)',
    in: z.strictObject({ uid: Uid, version: Version }),
    out: Nothing,
  }),
  page: query({
    about: 'Cash events, newest first',
    in: z.strictObject({
      account: Uid.nullable().default(null),
      kind: CashEventKind.nullable().default(null),
      from: Day.nullable().default(null),
      to: Day.nullable().default(null),
      after: Cursor.nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
    }),
    out: z.strictObject({ events: z.array(CashEvent), next: Cursor.nullable() }),
  }),
};
