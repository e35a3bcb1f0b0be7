/** How an account of a kind is usually kept. Whatever is chosen, every field can be changed afterwards. */
export interface AccountPreset {
  readonly kind: PresetKind;
  readonly title: string;
  /** One line for the card that offers it. */
  readonly about: string;
  /** People keep such an account in the money they live in; the others are kept in the money of their market. */
  readonly inHomeCurrency: boolean;
  readonly fields: PresetFields;
}

export type PresetKind = 'usStocks' | 'options' | 'futures' | 'propFirm' | 'forex' | 'cryptoSpot' | 'cryptoPerpetuals' | 'investor';

interface PresetFields {
  readonly currency: string;
  readonly assetClass: 'stocks' | 'options' | 'futures' | 'forex' | 'crypto' | 'mixed';
  readonly mode: 'live' | 'evaluation';
  readonly inTotals: boolean;
  readonly positionMode: 'netting' | 'hedging';
  /** null, here and in the next two: as the journal's conventions say. */
  readonly matching: 'average' | null;
  readonly tradeUnit: 'exit' | null;
  readonly shorting: 'yes' | 'no' | 'ask';
  readonly day: { readonly zone: string; readonly startsAt: string; readonly label: 'start' | 'end' } | null;
  readonly dust: string;
  readonly defaultRisk: null;
  readonly dailyLoss: null;
  readonly maxLoss: null;
  readonly lossFloor: 'static' | 'trailingEod';
  readonly floorLock: null;
  readonly archived: false;
}

/** Dust concerns coins alone: fees taken in them leave rests that would keep a trade open for ever. */
const COMMON = {
  currency: 'USD',
  mode: 'live',
  inTotals: true,
  positionMode: 'netting',
  matching: null,
  tradeUnit: null,
  dust: '0.001',
  defaultRisk: null,
  dailyLoss: null,
  maxLoss: null,
  lossFloor: 'static',
  floorLock: null,
  archived: false,
} as const;

const NEW_YORK_MIDNIGHT = { zone: 'America/New_York', startsAt: '00:00', label: 'start' } as const;
/** The session that opens on Sunday evening is Monday's. */
const CHICAGO_SESSION = { zone: 'America/Chicago', startsAt: '17:00', label: 'end' } as const;
const NEW_YORK_ROLL = { zone: 'America/New_York', startsAt: '17:00', label: 'end' } as const;
const UTC_MIDNIGHT = { zone: 'UTC', startsAt: '00:00', label: 'start' } as const;

export const ACCOUNT_PRESETS: readonly AccountPreset[] = [
  {
    kind: 'usStocks',
    title: 'US stocks',
    about: 'Shares and ETFs. Days are dates in New York.',
    inHomeCurrency: false,
    fields: { ...COMMON, assetClass: 'stocks', shorting: 'ask', day: NEW_YORK_MIDNIGHT },
  },
  {
    kind: 'options',
    title: 'Options',
    about: 'Bought or sold to open. Days are dates in New York.',
    inHomeCurrency: false,
    fields: { ...COMMON, assetClass: 'options', shorting: 'yes', day: NEW_YORK_MIDNIGHT },
  },
  {
    kind: 'futures',
    title: 'Futures',
    about: 'The day begins at 17:00 in Chicago: Sunday evening is Monday.',
    inHomeCurrency: false,
    fields: { ...COMMON, assetClass: 'futures', shorting: 'yes', day: CHICAGO_SESSION },
  },
  {
    kind: 'propFirm',
    title: 'Prop firm',
    about: 'An evaluation with phases, left out of totals.',
    inHomeCurrency: false,
    fields: { ...COMMON, assetClass: 'futures', mode: 'evaluation', inTotals: false, shorting: 'yes', day: CHICAGO_SESSION },
  },
  {
    kind: 'forex',
    title: 'Forex and CFDs',
    about: 'Each ticket is a trade. The day ends at 17:00 in New York.',
    inHomeCurrency: true,
    fields: { ...COMMON, assetClass: 'forex', positionMode: 'hedging', shorting: 'yes', day: NEW_YORK_ROLL },
  },
  {
    kind: 'cryptoSpot',
    title: 'Crypto, spot',
    about: 'Coins you hold. Days are UTC, dust closes a trade.',
    inHomeCurrency: false,
    fields: { ...COMMON, assetClass: 'crypto', shorting: 'no', day: UTC_MIDNIGHT },
  },
  {
    kind: 'cryptoPerpetuals',
    title: 'Crypto, perpetuals',
    about: 'Contracts with funding, at average entry. Days are UTC.',
    inHomeCurrency: false,
    fields: { ...COMMON, currency: 'USDT', assetClass: 'crypto', matching: 'average', shorting: 'yes', day: UTC_MIDNIGHT },
  },
  {
    kind: 'investor',
    title: 'Investor',
    about: 'Rarely flat: each sale counts as a trade, at average cost.',
    inHomeCurrency: true,
    // No market is assumed: the day is the journal's own.
    fields: { ...COMMON, assetClass: 'mixed', matching: 'average', tradeUnit: 'exit', shorting: 'no', day: null },
  },
];
