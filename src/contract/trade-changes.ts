import { z } from 'zod';
import { Instant, Uid } from './values.ts';

const Row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** One row that a change wrote. */
export const RowChange = z.strictObject({
  /** What history.restore brings back. */
  change: z.int(),
  table: z.enum([
    ...(['fill', 'fill_allocation', 'trade_group_member', 'plan', 'plan_event'] as const),
    ...(['annotation', 'annotation_tag', 'annotation_tick', 'annotation_field', 'annotation_image'] as const),
  ]),
  key: z.string(),
  /** The newest change of this row that is done: history.restore names it. */
  latest: z.int(),
  /** What it is about, in the user's words: the tag, the rule, the field, the caption. */
  name: z.string(),
  /** P1, P2, … where it was said about an exit. */
  exit: z.int().nullable(),
  before: Row.nullable(),
  after: Row.nullable(),
});
export const TradeChange = z.strictObject({
  id: z.int(),
  at: Instant,
  sentence: z.string(),
  state: z.enum(['done', 'undone', 'abandoned']),
  /** Undo would take back this one. */
  isLast: z.boolean(),
  rows: z.array(RowChange),
});
export const TradeChanges = z.strictObject({
  changes: z.array(TradeChange),
  /** Fills came with these files, which recorded no change for each of them. */
  imports: z.array(z.strictObject({ uid: Uid, at: Instant, fileName: z.string(), fills: z.int() })),
});
export type RowChange = z.infer<typeof RowChange>;
export type TradeChange = z.infer<typeof TradeChange>;
export type TradeChanges = z.infer<typeof TradeChanges>;
