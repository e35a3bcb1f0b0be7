import { z } from 'zod';
import { AccountMode } from './accounts.ts';
import { query } from './call.ts';
import { Asked } from './report-shapes.ts';
import { Count, Currency, Day, Decimal, Nothing, Uid } from './values.ts';
import { Amount } from './words.ts';

/** What is open in one currency. Currencies are never added. */
const OpenSum = z.strictObject({
  /** A uid of an account, or a symbol. */
  key: z.string(),
  label: z.string(),
  currency: Currency,
  trades: Count,
  /** What is lost if everything that is open loses what was risked at first, as far as it is known; null: of none of it. */
  risk: Decimal.nullable(),
  /** Of so many the risk is not known. */
  unknown: Count,
});

/** Loss limits look at realised money alone: what is open may have lost more. */
const Room = z.strictObject({
  account: Uid,
  name: z.string(),
  mode: AccountMode,
  currency: Currency,
  /** The account's trading day of now. */
  day: Day,
  /** What the phase is called that it is in; null: it has none. */
  phase: z.string().nullable(),
  start: Amount,
  balance: Amount,
  highest: Amount,
  today: Decimal,
  dailyLoss: Amount,
  /** Below zero: the limit is broken. null: there is none, or some result of today is not known. */
  leftToday: Amount,
  maxLoss: Amount,
  floorKind: z.enum(['static', 'trailing', 'trailingEod']).nullable(),
  floor: Amount,
  leftToFloor: Amount,
  /** The floor was reached since the phase began, whatever came after. */
  brokenOn: Day.nullable(),
  /** Exits whose result is not known: with them no balance is, and no floor. */
  unknown: Count,
  open: z.strictObject({ trades: Count, risk: Amount, unknown: Count }),
  /** Why something is null. */
  missing: z.array(z.enum(['startingBalance', 'limits', 'rate', 'results'])),
});

export const standings = {
  exposure: query({
    about: 'What is open and what is at risk in it, by account and by symbol',
    in: z.strictObject({ ...Asked.shape, limit: z.int().min(1).max(500).default(100) }),
    out: z.strictObject({
      trades: z.array(
        z.strictObject({
          uid: Uid,
          account: Uid,
          accountName: z.string(),
          symbol: z.string(),
          direction: z.enum(['long', 'short']),
          openedDay: Day,
          quantity: Decimal,
          openQuantity: Decimal,
          avgEntry: Amount,
          currency: Currency,
          /** The part of the initial risk that is still in; null: not known. */
          risk: Amount,
        }),
      ),
      of: Count,
      accounts: z.array(OpenSum),
      symbols: z.array(OpenSum),
    }),
  }),
  room: query({
    about: 'What each account may still lose today and in all, from realised fills: without what is open, which is told apart',
    in: Nothing,
    out: z.strictObject({ accounts: z.array(Room) }),
  }),
  balances: query({
    about: 'What each account in use holds in money, from what it began with, was paid in and out, and realised',
    in: Nothing,
    out: z.strictObject({
      accounts: z.array(
        z.strictObject({
          account: Uid,
          name: z.string(),
          mode: AccountMode,
          currency: Currency,
          balance: Amount,
          /** Why it is not known: nobody said what it began with; some results or rates are unknown. */
          missing: z.enum(['balance', 'results', 'rates']).nullable(),
        }),
      ),
    }),
  }),
  firstPaint: query({
    about: 'What was realised by day, from sums that are kept: before anything else is known. No days where it has several currencies',
    in: Nothing,
    out: z.strictObject({ currency: Currency.nullable(), days: z.array(z.strictObject({ day: Day, net: Decimal })) }),
  }),
  review: query({
    about: 'What waits for the user: trades and days to review, plans, questions',
    in: Asked,
    out: z.strictObject({
      /** Closed and not reviewed. */
      unreviewed: Count,
      changedSinceReview: Count,
      /** Days with exits without a review, the newest first; at most 60. */
      days: z.array(Day),
      daysOf: Count,
      planned: Count,
      /** changes: how many positions get another result by the answers. */
      questions: z.array(z.strictObject({ kind: z.string(), n: Count, changes: Count })),
    }),
  }),
};
export type Room = z.infer<typeof Room>;
export type OpenSum = z.infer<typeof OpenSum>;
