import { z } from 'zod';
import { command, query } from './call.ts';
import { Count, Day, Decimal, Uid } from './values.ts';
import { Amount, Moment, SeenVersion, WordChanges, Words } from './words.ts';

/** A partial close: consecutive closing fills of one order. */
export const Exit = z.strictObject({
  uid: Uid,
  position: Uid,
  /** P1, P2, … of its position. */
  n: Count,
  at: Moment,
  day: Day,
  fills: Count,
  quantity: Decimal,
  avgEntry: Amount,
  avgExit: Amount,
  restQuantity: Decimal,
  restAvgEntry: Amount,
  /** In the currency of the account. */
  gross: Amount,
  fees: Amount,
  carry: Decimal,
  net: Amount,
  pnlSource: z.enum(['stated', 'computed']),
});
export type Exit = z.infer<typeof Exit>;

const ExitWords = z.strictObject({ exit: Uid, words: Words });

export const exits = {
  list: query({
    about: 'The exits of one trade, with what was said about each',
    in: z.strictObject({ trade: Uid }),
    out: z.strictObject({ exits: z.array(z.strictObject({ ...Exit.shape, words: Words })) }),
  }),
  annotate: command({
    about: 'Say something about one exit: note, images, tags',
    in: z.strictObject({
      exit: Uid,
      version: SeenVersion,
      changes: WordChanges.pick({
        note: true,
        addTags: true,
        removeTags: true,
        addImages: true,
        removeImages: true,
        editImages: true,
        orderImages: true,
      }),
    }),
    out: ExitWords,
  }),
};
