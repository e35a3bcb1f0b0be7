import { z } from 'zod';
import { query } from './call.ts';
import { Filter, Sort } from './filter.ts';
import { Count, Currency, Day, Decimal, Uid } from './values.ts';
import { Amount, Moment, TagRef } from './words.ts';

/** A trade as a row: what is seen at a glance, and no more. */
export const TradeRow = z.strictObject({
  uid: Uid,
  account: Uid,
  accountName: z.string(),
  symbol: z.string(),
  assetClass: z.string(),
  /** Further instruments in it. */
  moreInstruments: Count,
  direction: z.enum(['long', 'short']),
  status: z.enum(['open', 'closed']),
  openedAt: Moment,
  closedAt: Moment.nullable(),
  openedDay: Day,
  closedDay: Day.nullable(),
  /** null: the hours are not known. */
  heldMs: Count.nullable(),
  quantity: Decimal,
  avgEntry: Amount,
  avgExit: Amount,
  gross: Amount,
  costs: Amount,
  carry: Decimal,
  net: Amount,
  currency: Currency,
  r: Amount,
  missing: z.array(z.string()),
  exits: Count,
  rating: z.int().nullable(),
  setup: TagRef.nullable(),
  tags: z.array(TagRef),
  hasNote: z.boolean(),
  images: Count,
  reviewed: z.boolean(),
  changedSinceReview: z.boolean(),
});
export type TradeRow = z.infer<typeof TradeRow>;

/** The sums of a choice of trades. Mixed currencies are never added. */
export const Totals = z.strictObject({
  count: Count,
  open: Count,
  wins: Count,
  losses: Count,
  breakeven: Count,
  unknown: Count,
  money: z.array(
    z.strictObject({
      currency: Currency,
      gross: Decimal,
      costs: Decimal,
      carry: Decimal,
      net: Decimal,
      /** Trades of which some fill has no costs: the sum is of what was said. */
      costsUnknown: Count,
      /** Where the filter says "realised in": what exits of those days brought, as the calendar tells it. Else null. */
      realised: Decimal.nullable(),
    }),
  ),
  /** Mean over the trades whose risk is known; null: of none. */
  meanR: z.strictObject({ value: z.number(), n: Count }).nullable(),
});
export type Totals = z.infer<typeof Totals>;

const Asked = z.strictObject({ filter: Filter.default({}), sort: Sort.default({ by: 'closed', descending: true }) });

export const table = {
  page: query({
    about: 'Rows of the trades that a filter means, in any order, from any place',
    in: z.strictObject({ ...Asked.shape, offset: Count.default(0), limit: z.int().min(1).max(500).default(100) }),
    out: z.strictObject({ rows: z.array(TradeRow), total: Count }),
  }),
  totals: query({
    about: 'How many trades a filter means, and what they add up to',
    in: z.strictObject({ filter: Filter.default({}) }),
    out: Totals,
  }),
  count: query({
    about: 'How many trades a filter means, and nothing more',
    in: z.strictObject({ filter: Filter.default({}) }),
    out: z.strictObject({ count: Count }),
  }),
  uids: query({
    about: 'The names of all trades that a filter means, in order',
    in: z.strictObject({ ...Asked.shape, limit: z.int().min(1).max(100_000).default(100_000) }),
    out: z.strictObject({ uids: z.array(Uid), total: Count }),
  }),
  beside: query({
    about: 'Where a trade stands among those a filter means, and which come before and after it',
    in: z.strictObject({ ...Asked.shape, uid: Uid }),
    out: z.strictObject({ place: Count.nullable(), total: Count, before: Uid.nullable(), after: Uid.nullable() }),
  }),
  facets: query({
    about: 'What there is to filter by, with how many trades each has under the rest of the filter',
    in: z.strictObject({
      filter: Filter.default({}),
      of: z.enum(['symbols', 'accounts', 'tags', 'setups', 'classes']),
      like: z.string().max(100).default(''),
      limit: z.int().min(1).max(200).default(50),
    }),
    out: z.strictObject({ values: z.array(z.strictObject({ value: z.string(), label: z.string(), count: Count })) }),
  }),
};
