import { z } from 'zod';
import { AccountMode, PositionMode, TradeUnit } from './accounts.ts';
import { Count, Currency, Decimal, Instant, Uid } from './values.ts';

/** So many rows are told in a report; of the rest their number. */
export const MOST_ROWS_TOLD = 5000;

/** What becomes of a thing that a row says. */
export const RowStatus = z.enum([
  'new',
  /** The same is stored already. */
  'stored',
  /** As far as can be told the same is stored already, from another kind of file. */
  'similar',
  /** Takes the place of what was entered by hand. */
  'matched',
  /** Takes the place of what an earlier file said while it was pending. */
  'updated',
  /** The broker took it back. */
  'voided',
  'skipped',
  'unknown',
  'problem',
]);

export const ImportRow = z.strictObject({
  row: z.int(),
  leg: z.int(),
  status: RowStatus,
  is: z.enum(['fill', 'cash', 'action', 'order', 'checkpoint', 'rate', 'row']),
  /** As the file writes it. */
  at: z.string(),
  symbol: z.string(),
  /** Buy to open, Dividend, or the file's own words for a row of another kind. */
  action: z.string(),
  quantity: Decimal.nullable(),
  price: Decimal.nullable(),
  /** The cash before costs, where the file has it. */
  value: Decimal.nullable(),
  costs: Decimal.nullable(),
  currency: z.string().nullable(),
  /** What happens to it and why, in one sentence. */
  note: z.string(),
  /** The fill that is stored already. */
  fill: Uid.nullable(),
  /** The import it came with. */
  import: Uid.nullable(),
});
export type ImportRow = z.infer<typeof ImportRow>;

const Asked = z.strictObject({
  what: z.enum(['zone', 'day', 'dateOrder', 'currency', 'account']),
  /** Of account: which one of the file. */
  ref: z.string().nullable(),
  guess: z.string().nullable(),
  why: z.string(),
  /** Nothing is imported before this is answered; otherwise the guess is taken. */
  must: z.boolean(),
});

const RoutedAccount = z.strictObject({
  /** As the file names it; null: it does not. */
  ref: z.string().nullable(),
  /** null: one is made. */
  account: Uid.nullable(),
  name: z.string(),
  currency: Currency,
  mode: AccountMode,
  positionMode: PositionMode,
  tradeUnit: TradeUnit.nullable(),
  why: z.string(),
  fills: Count,
});

const Outcome = z.strictObject({
  tradesNew: Count,
  tradesExtended: Count,
  /** Trades the user had reviewed and that change. */
  reviewedChanged: Count,
  /** How many closed trades each trade unit would give. */
  units: z.strictObject({ position: Count, exit: Count }),
  /** What is realised by this account's fills, before and after; null where a rate or a size is missing. */
  net: z.array(z.strictObject({ account: z.string(), currency: Currency, before: Decimal, after: Decimal })),
  /** What the journal will ask afterwards. */
  questions: z.array(z.strictObject({ kind: z.string(), count: Count, sentence: z.string() })),
});

/** What a file is, what of it is new, and what comes of it. */
export const ImportReport = z.strictObject({
  status: z.enum(['ready', 'needs_answers', 'nothing_new', 'several_formats', 'no_format', 'unreadable']),
  /** What is in the way, or what there is to know; one sentence. */
  message: z.string().nullable(),
  format: z
    .strictObject({
      id: z.string(),
      label: z.string(),
      broker: z.string(),
      verified: z.enum(['sample', 'documentation']),
      version: z.int(),
    })
    .nullable(),
  /** All that claim the file, surest first. */
  claims: z.array(z.strictObject({ id: z.string(), label: z.string(), reason: z.string(), score: z.number() })),
  size: Count,
  from: z.string().nullable(),
  to: z.string().nullable(),
  zone: z.strictObject({ name: z.string().nullable(), from: z.enum(['file', 'format', 'answer', 'remembered', 'guess', 'none']) }),
  accounts: z.array(RoutedAccount),
  asked: z.array(Asked),
  counts: z.strictObject({
    rows: Count,
    fills: Count,
    new: Count,
    stored: Count,
    similar: Count,
    matched: Count,
    updated: Count,
    voided: Count,
    skipped: Count,
    unknown: Count,
    problems: Count,
    cash: Count,
    actions: Count,
    orders: Count,
    checkpoints: Count,
    rates: Count,
  }),
  /** Rows that bring nothing, by the file's own words for them. */
  kinds: z.array(z.strictObject({ status: z.enum(['skipped', 'unknown']), what: z.string(), why: z.string(), count: Count })),
  rows: z.array(ImportRow).max(MOST_ROWS_TOLD),
  problems: z.array(z.strictObject({ row: z.int(), code: z.string(), message: z.string() })).max(1000),
  /** What the broker's own sums say, and ours. */
  totals: z.array(
    z.strictObject({
      label: z.string(),
      currency: z.string().nullable(),
      theirs: Decimal,
      ours: Decimal.nullable(),
      agrees: z.boolean().nullable(),
    }),
  ),
  /** What only seems to be so: instruments nobody knew, live or paper, and the like. */
  guesses: z.array(z.string()).max(100),
  outcome: Outcome.nullable(),
  /** An import of the very same file. */
  before: z.strictObject({ import: Uid, at: Instant, fileName: z.string() }).nullable(),
});
export type ImportReport = z.infer<typeof ImportReport>;
