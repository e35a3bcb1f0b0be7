import { z } from 'zod';
import { command, query } from './call.ts';
import { pageOf } from './page-of.ts';
import { Count, Instant, Nothing, Uid } from './values.ts';
import { Moment } from './words.ts';

export const BinnedTrade = z.strictObject({
  /** What it was binned as. */
  uid: Uid,
  account: Uid,
  accountName: z.string(),
  symbol: z.string(),
  openedAt: Moment,
  fills: Count,
  binnedAt: Instant,
  /** From when on purge takes it. */
  purgedFrom: Instant,
});
export type BinnedTrade = z.infer<typeof BinnedTrade>;

const Some = z.strictObject({ uids: z.array(Uid).min(1).max(1000) });

export const bin = {
  list: query({
    about: 'Trades in the bin, newest first',
    in: z.strictObject(pageOf),
    out: z.strictObject({ trades: z.array(BinnedTrade), more: z.boolean() }),
  }),
  put: command({ about: 'Put trades into the bin', in: Some, out: z.strictObject({ trades: Count, fills: Count }) }),
  restore: command({ about: 'Bring trades back from the bin', in: Some, out: z.strictObject({ trades: Count, fills: Count }) }),
  purge: command({
    about: 'Erase for good what has been in the bin for 30 days, and all earlier versions of it',
    in: Nothing,
    out: z.strictObject({ trades: Count, fills: Count }),
  }),
};
