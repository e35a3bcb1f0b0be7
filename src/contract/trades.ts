import { z } from 'zod';
import { command, query } from './call.ts';
import { Exit } from './exits.ts';
import { FillDraft } from './fills.ts';
import { InstrumentChoice } from './instruments.ts';
import { Plan, PlanDraft, Risk, Target } from './plans.ts';
import { TradeChanges } from './trade-changes.ts';
import { AboveZero, Count, Currency, Day, Decimal, Instant, PositiveDecimal, RequestKey, Uid, Version } from './values.ts';
import { Amount, Moment, SeenVersion, TagRef, WordChanges, Words } from './words.ts';

/** A fill, or the part of it that counts in this trade, and how things stood after it. */
export const TradeFill = z.strictObject({
  /** What split and move name. */
  uid: Uid,
  fill: Uid,
  position: Uid,
  /** The exit it is part of: its n. */
  exit: Count.nullable(),
  at: Moment,
  precision: z.enum(['ms', 's', 'min', 'day']),
  side: z.enum(['buy', 'sell']),
  kind: z.string(),
  quantity: Decimal,
  price: Amount,
  currency: Currency,
  /** Signed: below zero is short. */
  positionAfter: Decimal,
  avgEntryAfter: Amount,
  /** Net of all exits up to here, once an exit is complete. */
  realizedAfter: Amount,
});

export const GroupKind = z.enum(['spread', 'roll', 'assignment', 'ladder', 'hedge', 'copy', 'manual']);
export const Trade = z.strictObject({
  uid: Uid,
  account: Uid,
  accountName: z.string(),
  symbol: z.string(),
  instrument: Uid,
  assetClass: z.string(),
  /** How many instruments its positions are in; symbol is that of the first. */
  instruments: Count,
  unit: z.enum(['position', 'exit', 'lot']),
  group: GroupKind.nullable(),
  groupedBy: z.enum(['rule', 'user']).nullable(),
  direction: z.enum(['long', 'short']),
  status: z.enum(['open', 'closed']),
  openedAt: Moment,
  closedAt: Moment.nullable(),
  openedDay: Day,
  closedDay: Day.nullable(),
  quantity: Decimal,
  openQuantity: Decimal,
  avgEntry: Amount,
  avgExit: Amount,
  gross: Amount,
  fees: Amount,
  carry: Decimal,
  /** The part of carry and net that no exit has taken yet: days, which count by exit, do not have it. Nothing once it is closed. */
  openCarry: Decimal,
  net: Amount,
  /** Of the money above: that of the account. */
  currency: Currency,
  /** Of the prices; null when the fills were in several. */
  quoteCurrency: Currency.nullable(),
  grossQuote: Amount,
  feesQuote: Amount,
  pnlSource: z.enum(['stated', 'computed', 'mixed']),
  costsKnown: z.boolean(),
  /** Why a result is unknown: rate, price, multiplier. */
  missing: z.array(z.string()),
  risk: Amount,
  riskSource: z.enum(['explicit', 'stop', 'account']).nullable(),
  /** Net by risk. */
  r: Amount,
  exits: z.array(Exit),
  fills: z.array(TradeFill),
});
const { direction, status, quantity, openQuantity, avgEntry, avgExit, gross, fees, carry, net, currency, quoteCurrency } = Trade.shape;
const { costsKnown, missing, risk, riskSource, r } = Trade.shape;
const TradeFigures = {
  ...{ direction, status, quantity, openQuantity, avgEntry, avgExit, gross, fees, carry, net, currency, quoteCurrency },
  ...{ costsKnown, missing, risk, riskSource, r },
};
export const TradeDetail = z.strictObject({
  ...Trade.shape,
  /** What an edit names: that of its fills. */
  version: Version,
  positions: z.array(
    z.strictObject({ uid: Uid, symbol: z.string(), direction: z.enum(['long', 'short']), status: z.enum(['open', 'closed']) }),
  ),
  words: Words,
  plans: z.array(Plan),
});

export type Trade = z.infer<typeof Trade>;
export type TradeDetail = z.infer<typeof TradeDetail>;
export type TradeFill = z.infer<typeof TradeFill>;

/** What stands around a trade: its day, its account at that moment, its setup. */
export const TradeContext = z.strictObject({
  /** Its place among the trades that its account began on that day; null where the hours of some are not known. */
  place: Count.nullable(),
  ofDay: Count,
  /** From the average entry to the average exit, above zero where that is in its favour. */
  move: z.strictObject({ value: Decimal, unit: z.enum(['points', 'pips', 'price']) }).nullable(),
  /**
   * What the account began with, what was paid in and out, and what its exits came to, all before this trade. Money that the account
   * has in other ways counts on the day it came.
   */
  equity: Amount,
  /** Why it is not known: nobody said what the account began with; some results or rates before are unknown; several accounts. */
  equityMissing: z.enum(['balance', 'results', 'rates', 'accounts']).nullable(),
  /** What its largest size was worth at its average entry, in the currency of the account. */
  size: Amount,
  /** Per cent of the equity. */
  riskOfEquity: Amount,
  sizeOfEquity: Amount,
  /** Mean R over the closed trades of its setup whose risk is known; null: of none. */
  setup: z.strictObject({ tag: TagRef, meanR: z.strictObject({ value: z.number(), n: Count }).nullable() }).nullable(),
});
export type TradeContext = z.infer<typeof TradeContext>;

/** The last row of the page above: its time in this sort (null among the open ones) and its uid. */
const Place = z.strictObject({ at: Instant.nullable(), uid: Uid });
export const TradePageRequest = z.strictObject({
  account: Uid.nullable().default(null),
  status: z.enum(['open', 'closed']).nullable().default(null),
  /** Newest first; by closing, open trades come after all closed ones. */
  sort: z.enum(['closing', 'opening']).default('closing'),
  after: Place.nullable().default(null),
  limit: z.int().min(1).max(500).default(100),
});

/** One fill of a trade entered by hand: which way it goes follows from the trade. */
const HandFill = FillDraft.omit({ account: true, instrument: true, kind: true, side: true, effect: true, link: true });
/** What was meant when it was opened: kept as a plan of the trade. */
const TradePlan = z.strictObject({ stop: Decimal.nullable(), risk: Risk.nullable(), targets: z.array(Target).max(50) });
export const TradeDraft = z.strictObject({
  account: Uid,
  instrument: InstrumentChoice,
  direction: z.enum(['long', 'short']),
  entries: z.array(HandFill).min(1, 'Enter at least one entry.').max(200),
  exits: z.array(HandFill).max(200).default([]),
  plan: TradePlan.nullable().default(null),
  words: WordChanges.default({}),
});
/** What a draft would become, with the fills that are there. */
export const TradePreview = z.strictObject({
  trades: z.array(
    z.strictObject({
      /** Its fills go into a trade that is there. */
      joins: z.boolean(),
      ...TradeFigures,
    }),
  ),
  /** More closed than there is: it would be a question. */
  beyond: PositiveDecimal,
});
export type TradePreview = z.infer<typeof TradePreview>;
export type TradeDraft = z.infer<typeof TradeDraft>;

const One = z.strictObject({ uid: Uid });
const Some = z.array(Uid).min(1).max(1000);
/** quantity null: all of it. */
const Part = z.strictObject({ fill: Uid, quantity: AboveZero.nullable() });
const Trades = z.strictObject({ trades: z.array(Trade) });

export const trades = {
  get: query({ about: 'One trade with its fills, exits, words and plans', in: One, out: TradeDetail }),
  context: query({ about: 'What stands around a trade: its day, its account at that moment, its setup', in: One, out: TradeContext }),
  changes: query({
    about: 'Every change of a trade, newest first: its fills, words, plans and groups',
    in: z.strictObject({ ...One.shape, limit: z.int().min(1).max(500).default(100) }),
    out: TradeChanges,
  }),
  page: query({
    about: 'A page of trades, newest first',
    in: TradePageRequest,
    out: z.strictObject({ ...Trades.shape, next: Place.nullable() }),
  }),
  rows: query({
    about: 'Trades by uid, in the order asked for; those that are gone are left out',
    in: z.strictObject({ uids: z.array(Uid).max(500) }),
    out: Trades,
  }),
  create: command({
    about: 'Enter a trade by hand with all its entries and exits; sent again under its key it is entered once',
    in: z.strictObject({ ...TradeDraft.shape, key: RequestKey.nullable().default(null) }),
    out: Trades,
  }),
  preview: query({ about: 'What a trade entered by hand would come to; nothing is stored', in: TradeDraft, out: TradePreview }),
  edit: command({
    about: 'Move all fills of a trade to another account or instrument; what is left out stays',
    in: z.strictObject({ uid: Uid, version: Version, changes: z.strictObject({ account: Uid, instrument: InstrumentChoice }).partial() }),
    out: Trades,
  }),
  group: command({
    about: 'Make one trade of several',
    in: z.strictObject({ uids: Some.min(2, 'Choose two trades or more.'), kind: GroupKind }),
    out: Trades,
  }),
  ungroup: command({ about: 'Take a grouped trade apart', in: One, out: Trades }),
  split: command({
    about: 'Make some fills of a trade, or parts of them, a trade of their own',
    in: z.strictObject({ uid: Uid, parts: z.array(Part).min(1).max(1000) }),
    out: Trades,
  }),
  move: command({
    about: 'Move fills of a trade, or parts of them, into another trade of the same account and instrument',
    in: z.strictObject({ uid: Uid, parts: z.array(Part).min(1).max(1000), into: Uid }),
    out: Trades,
  }),
  plan: command({
    about: 'Write down the plan of a trade that is there: from its beginning on its stop stood here',
    in: z.strictObject({
      uid: Uid,
      plan: PlanDraft.pick({ entry: true, quantity: true, risk: true, targets: true, note: true }),
      stop: Decimal.nullable(),
    }),
    out: Plan,
  }),
  annotate: command({
    about: 'Say something about one trade or many: note, rating, reviewed, tags, setup, ticks, fields, images',
    in: z.strictObject({ uids: Some, version: SeenVersion.default(null), changes: WordChanges }),
    out: z.strictObject({ trades: z.array(z.strictObject({ uid: Uid, words: Words })) }),
  }),
  mark: command({
    about: 'Tag, rate or review very many trades in one step',
    in: z.strictObject({
      uids: z.array(Uid).min(1).max(20_000, 'Choose at most 20,000 trades.'),
      changes: WordChanges.pick({ rating: true, reviewed: true, addTags: true, removeTags: true, setup: true }),
    }),
    out: z.strictObject({ trades: Count }),
  }),
};
