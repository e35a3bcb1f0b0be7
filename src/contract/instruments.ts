import { z } from 'zod';
import { command, query } from './call.ts';
import { AboveZero, Count, Currency, Day, Line, Nothing, Uid, Version, When } from './values.ts';

export const InstrumentClass = z.enum([
  'stock',
  'etf',
  'option',
  'future',
  'futureOption',
  'forex',
  'cryptoSpot',
  'cryptoPerpetual',
  'cfd',
  'bond',
  'warrant',
]);

const Ticker = Line.min(1, 'Enter a symbol.').max(120, 'Use at most 120 characters.');

/** One that is known, or a text to recognise; the class and the currency help where it can be read in more than one way. */
export const InstrumentChoice = z.union(
  [
    z.strictObject({ uid: Uid }),
    z.strictObject({ symbol: Ticker, assetClass: InstrumentClass.optional(), currency: z.string().max(12).optional() }),
  ],
  { error: 'Name an instrument by its symbol, or by its id.' },
);

/** Class-specific: strike, right, contract month, deliverable, payoff. */
const Terms = z.record(z.string().max(40), z.json());

export const InstrumentFields = z.strictObject({
  symbol: Ticker,
  /** null: each fill carries it (spot crypto). */
  currency: Currency.nullable(),
  /** Money per unit and whole point of price. null: not known yet. */
  multiplier: AboveZero.nullable(),
  /** What a quoted price times this is money: 0.01 where pence or per cent of par are quoted. */
  priceScale: z.enum(['1', '0.01']),
  tick: AboveZero.nullable(),
  lot: AboveZero.nullable(),
  /** The smallest quantity that trades. */
  quantityStep: AboveZero.nullable(),
  /** The last day, or its month where no more is known. */
  expiry: z
    .string()
    .refine((text) => Day.safeParse(text.length === 7 ? `${text}-01` : text).success, 'Enter a day such as 2026-01-16, or a month.')
    .nullable(),
});

export const Instrument = z.strictObject({
  uid: Uid,
  assetClass: InstrumentClass,
  ...InstrumentFields.shape,
  /** What it is written on, or itself. */
  underlying: z.string(),
  base: z.string().nullable(),
  terms: Terms,
  version: Version,
});

/** What a text is taken for at a broker ('' for any). */
export const Alias = z.strictObject({ uid: Uid, broker: Line, text: Ticker, instrument: Uid });

export const ContractSpecDraft = z.strictObject({
  /** '' for any. */
  broker: Line,
  root: z.string().regex(/^[A-Z0-9][A-Z0-9.&_/-]{0,19}$/, 'Enter a root such as ES or US30.'),
  /** The first day it holds; null: always. */
  from: Day.nullable(),
  multiplier: AboveZero,
  tick: AboveZero.nullable(),
  lot: AboveZero.nullable(),
});
export const ContractSpec = z.strictObject({ uid: Uid, ...ContractSpecDraft.shape });

export type InstrumentChoice = z.infer<typeof InstrumentChoice>;
export type InstrumentFields = z.infer<typeof InstrumentFields>;
export type Instrument = z.infer<typeof Instrument>;
export type Alias = z.infer<typeof Alias>;
export type ContractSpecDraft = z.infer<typeof ContractSpecDraft>;
export type ContractSpec = z.infer<typeof ContractSpec>;

/** What a text is taken for: one that is there (uid) or would be added, or what it could be. */
export const Recognised = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('known'),
    uid: Uid.nullable(),
    symbol: z.string(),
    assetClass: InstrumentClass,
    /** What a price beside it is in. */
    currency: Currency.nullable(),
    multiplier: AboveZero.nullable(),
    tick: AboveZero.nullable(),
    pip: AboveZero.nullable(),
  }),
  z.strictObject({
    kind: z.literal('unknown'),
    reason: z.string(),
    choices: z.array(z.strictObject({ symbol: z.string(), assetClass: InstrumentClass, currency: Currency.nullable() })),
  }),
]);
export type Recognised = z.infer<typeof Recognised>;

export const instruments = {
  list: query({
    about: 'Instruments by symbol: those whose symbol or alias has the text in it',
    in: z.strictObject({
      text: Line.default(''),
      assetClass: InstrumentClass.nullable().default(null),
      offset: Count.default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    out: z.strictObject({ instruments: z.array(Instrument), more: z.boolean() }),
  }),
  suggest: query({
    about: 'Instruments whose symbol or alias begins with or holds the text, those traded last first',
    in: z.strictObject({ text: Line.default(''), limit: z.int().min(1).max(50).default(8) }),
    out: z.strictObject({ instruments: z.array(Instrument) }),
  }),
  recognise: query({
    about: 'What a text would be taken for in an account',
    in: z.strictObject({
      instrument: InstrumentChoice,
      account: Uid.nullable().default(null),
      /** Of the fill: ESZ5 is another contract in 2015 than in 2025. null: now. */
      at: When.nullable().default(null),
    }),
    out: Recognised,
  }),
  get: query({ about: 'One instrument', in: z.strictObject({ uid: Uid }), out: Instrument }),
  create: command({
    about: 'Add an instrument; what is left out is as the symbol says',
    in: z.strictObject({ assetClass: InstrumentClass, symbol: Ticker, fields: InstrumentFields.omit({ symbol: true }).partial() }),
    out: Instrument,
  }),
  edit: command({
    about: 'Change fields of an instrument; refused if it was changed since the version that was seen',
    in: z.strictObject({ uid: Uid, version: Version, changes: InstrumentFields.partial() }),
    out: Instrument,
  }),
  aliases: query({
    about: 'What brokers call an instrument, or all such names',
    in: z.strictObject({ instrument: Uid.nullable().default(null) }),
    out: z.strictObject({ aliases: z.array(Alias) }),
  }),
  addAlias: command({
    about: 'Take a text at a broker for an instrument from now on',
    in: z.strictObject({ broker: Line.default(''), text: Ticker, instrument: Uid }),
    out: Alias,
  }),
  removeAlias: command({ about: 'Forget a name of an instrument', in: z.strictObject({ uid: Uid }), out: Nothing }),
  specs: query({ about: 'The contract sizes you set', in: Nothing, out: z.strictObject({ specs: z.array(ContractSpec) }) }),
  setSpec: command({
    about: 'Set the size of a contract, at one broker or everywhere, for the fills it covers too',
    in: ContractSpecDraft,
    out: ContractSpec,
  }),
  removeSpec: command({
    about: 'Forget a contract size; fills keep what they have',
    in: z.strictObject({ uid: Uid }),
    out: Nothing,
  }),
};
