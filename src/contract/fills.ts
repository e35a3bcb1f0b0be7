import { z } from 'zod';
import { command, query } from './call.ts';
import { InstrumentChoice, InstrumentClass } from './instruments.ts';
import { AboveZero, Count, Currency, Decimal, Instant, Line, Nothing, RequestKey, SourceZone, Uid, Version, When } from './values.ts';

export const FillKind = z.enum([
  'trade',
  'opening',
  'expiry',
  'assignment',
  'exercise',
  'cash_settlement',
  'transfer_in',
  'transfer_out',
  'receive',
  'deliver',
  'transform_in',
  'transform_out',
]);
export const Side = z.enum(['buy', 'sell']);
export const Effect = z.enum(['open', 'close', 'unknown']);
export const Precision = z.enum(['ms', 's', 'min', 'day']);

/** Above zero it costs, below zero it is a rebate. */
export const FillCost = z.strictObject({
  kind: z.enum(['commission', 'fee', 'tax', 'rebate']),
  amount: Decimal,
  currency: Currency,
  source: z.enum(['stated', 'estimated']),
  /** Of a third currency: what one unit of it is in the account's. */
  rate: AboveZero.nullable().default(null),
});

/** What the broker says it realised before costs, and what was held afterwards. */
export const Stated = z.strictObject({ realized: Decimal, currency: Currency, positionAfter: Decimal.nullable() });

/** As files and quotes name it: pence and other hundredths are kept in their whole. */
const QuotedCurrency = Currency.or(z.literal(['GBp', 'ZAc', 'ILa']));

const fields = {
  kind: FillKind,
  effect: Effect,
  /** Of one unit, as quoted. null: not known. */
  price: Decimal.nullable(),
  /** null: what the instrument is quoted in, else the account's. */
  currency: QuotedCurrency.nullable(),
  /** At the time of the fill. null: as the instrument says. */
  multiplier: AboveZero.nullable(),
  /** The cash before costs as the broker booked it, below zero for a purchase. It wins over quantity times price. */
  cash: Decimal.nullable(),
  /** null: not known, which is not nothing. */
  costs: z.array(FillCost).max(20).nullable(),
  order: Line.nullable(),
  execution: Line.nullable(),
  /** Where the account hedges: the ticket it belongs to, and the one that this ticket continues. */
  ticket: Line.nullable(),
  fromTicket: Line.nullable(),
  /** Pairs an assigned option with its shares, and what became something else with what it became. */
  link: Line.nullable(),
  stated: Stated.nullable(),
  /** What one unit of its currency is in the account's. */
  rate: AboveZero.nullable(),
  /** The zone it was entered in. */
  zone: SourceZone.nullable(),
};
const needed = { account: Uid, instrument: InstrumentChoice, side: Side, quantity: AboveZero, at: When };

export const FillDraft = z.strictObject({
  ...needed,
  ...fields,
  kind: FillKind.default('trade'),
  effect: Effect.default('unknown'),
  currency: fields.currency.default(null),
  multiplier: fields.multiplier.default(null),
  cash: fields.cash.default(null),
  costs: fields.costs.default(null),
  order: fields.order.default(null),
  execution: fields.execution.default(null),
  ticket: fields.ticket.default(null),
  fromTicket: fields.fromTicket.default(null),
  link: fields.link.default(null),
  stated: fields.stated.default(null),
  rate: fields.rate.default(null),
  zone: fields.zone.default(null),
});
export const FillChanges = z.strictObject({ ...needed, ...fields, currency: QuotedCurrency }).partial();

export const Fill = z.strictObject({
  uid: Uid,
  account: Uid,
  instrument: Uid,
  symbol: z.string(),
  assetClass: InstrumentClass,
  ...fields,
  side: Side,
  quantity: AboveZero,
  currency: Currency,
  /** In force: the fill's own, else the instrument's. */
  multiplier: AboveZero.nullable(),
  /** All costs together where they are in the currency of the fill, else one sum per currency. */
  fees: z.union([Decimal, z.array(z.strictObject({ amount: Decimal, currency: Currency }))]).nullable(),
  /** The instant in UTC, or the day where the hour is not known. */
  at: When,
  /** Its place among fills of the same instant. */
  seq: z.int(),
  precision: Precision,
  /** The instrument and the time, as they were written. */
  instrumentText: z.string(),
  atText: z.string(),
  tradeDate: z.string().nullable(),
  rateSource: z.string().nullable(),
  /** Where in which import it stands; null for one entered by hand. */
  source: z.strictObject({ import: Uid, row: z.int().nullable(), leg: z.int().nullable() }).nullable(),
  version: Version,
  binned: z.boolean(),
});

/** The place after which the next page begins. */
export const FillCursor = z.strictObject({ at: Instant, seq: z.int(), uid: Uid });

export type FillCost = z.infer<typeof FillCost>;
export type FillDraft = z.infer<typeof FillDraft>;
export type FillChanges = z.infer<typeof FillChanges>;
export type Fill = z.infer<typeof Fill>;
export type FillCursor = z.infer<typeof FillCursor>;

const Fills = z.strictObject({ fills: z.array(Fill) });

export const fills = {
  add: command({
    about: 'Add fills: all of them or none',
    in: z.strictObject({
      fills: z.array(FillDraft).min(1, 'Enter at least one fill.').max(1000),
      key: RequestKey.nullable().default(null),
    }),
    out: Fills,
  }),
  edit: command({
    about: 'Change fields of a fill; refused if it was changed since the version that was seen',
    in: z.strictObject({ uid: Uid, version: Version, changes: FillChanges }),
    out: Fill,
  }),
  delete: command({
    about: 'Delete fills (undo brings them back): all of them or none',
    in: z.strictObject({
      fills: z
        .array(z.strictObject({ uid: Uid, version: Version }))
        .min(1)
        .max(1000),
    }),
    out: Nothing,
  }),
  page: query({
    about: 'Fills in the order they happened, newest first unless told',
    in: z.strictObject({
      account: Uid.nullable().default(null),
      instrument: Uid.nullable().default(null),
      /** The first moment, and the first that is left out; of a day its beginning and its end in UTC. */
      from: When.nullable().default(null),
      to: When.nullable().default(null),
      binned: z.boolean().default(false),
      order: z.enum(['newest', 'oldest']).default('newest'),
      after: FillCursor.nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
    }),
    out: z.strictObject({ fills: z.array(Fill), next: FillCursor.nullable() }),
  }),
  get: query({
    about: 'The fills with these ids, in their order; one that is gone is left out',
    in: z.strictObject({ uids: z.array(Uid).min(1).max(500) }),
    out: Fills,
  }),
  count: query({
    about: 'How many fills there are',
    in: z.strictObject({ account: Uid.nullable().default(null), binned: z.boolean().default(false) }),
    out: z.strictObject({ count: Count }),
  }),
};
