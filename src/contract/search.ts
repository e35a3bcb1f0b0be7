import { z } from 'zod';
import { query } from './call.ts';
import { TradeRow } from './table.ts';
import { Count } from './values.ts';

/** A text, and the places in it that begin with what was looked for. */
const Marked = z.strictObject({ text: z.string(), marks: z.array(z.strictObject({ from: Count, to: Count })).max(50) });

/** Something that was found, and where it is. */
export const Hit = z.strictObject({
  kind: z.enum(['trade', 'exit', 'day', 'week', 'plan', 'setup', 'tag', 'symbol', 'account']),
  /** What it opens: of an exit its trade, of a day its date, of a week its first, of a symbol the symbol; else a uid. */
  id: z.string(),
  title: Marked,
  /** Some words around the place; empty where the title says it all. */
  context: Marked,
  trade: TradeRow.nullable(),
  /** How many trades it stands for; of a day, how many exits. */
  count: Count.nullable(),
});
export const HitGroup = z.strictObject({
  name: z.enum(['trades', 'days', 'notes', 'symbols', 'tags', 'accounts']),
  hits: z.array(Hit),
  /** Of which these are the first. */
  total: Count,
});
export type Hit = z.infer<typeof Hit>;
export type HitGroup = z.infer<typeof HitGroup>;
export type Marked = z.infer<typeof Marked>;

export const search = {
  find: query({
    about: 'Trades, days, notes, symbols, tags and accounts by their words; names also by what is nearly theirs',
    in: z.strictObject({ text: z.string().trim().max(200), /** Of each group. */ limit: z.int().min(1).max(50).default(5) }),
    out: z.strictObject({ groups: z.array(HitGroup) }),
  }),
};
