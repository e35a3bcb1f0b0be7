import type { Filter, Period } from '../../src/contract/filter.ts';

export type Dimension = keyof Filter;

/** By what trades can be told apart, in the order in which chips stand. */
export const DIMENSIONS: Readonly<Record<Dimension, string>> = {
  dates: 'Dates',
  accounts: 'Account',
  symbols: 'Symbol',
  classes: 'Class',
  direction: 'Side',
  status: 'Status',
  result: 'Result',
  net: 'Net',
  r: 'R',
  quantity: 'Size',
  heldMinutes: 'Time held',
  weekdays: 'Weekday',
  hours: 'Hour',
  setups: 'Setup',
  ruleBroken: 'Rule broken',
  tags: 'Tags',
  rating: 'Rating',
  reviewed: 'Reviewed',
  hasNote: 'Note',
  hasImage: 'Image',
  text: 'Text',
  imports: 'Import',
  trades: 'Trades',
  groups: 'Group',
};
/** What is given by a link from elsewhere, and cannot be chosen here. */
export const ONLY_BY_LINK: readonly Dimension[] = ['trades', 'groups'];
export const ALL_DIMENSIONS = Object.keys(DIMENSIONS) as Dimension[];

export const PERIODS: Readonly<Record<Period, string>> = {
  today: 'Today',
  thisWeek: 'This week',
  lastWeek: 'Last week',
  thisMonth: 'This month',
  lastMonth: 'Last month',
  thisYear: 'This year',
  lastYear: 'Last year',
  last30Days: 'Last 30 days',
  last90Days: 'Last 90 days',
};

export const MEANINGS = { closed: 'Closed in', realised: 'Realised in', opened: 'Opened in' } as const;

export const CLASSES: Readonly<Record<NonNullable<Filter['classes']>[number], string>> = {
  stock: 'Stocks',
  etf: 'ETFs',
  option: 'Options',
  future: 'Futures',
  futureOption: 'Options on futures',
  forex: 'Forex',
  cryptoSpot: 'Crypto',
  cryptoPerpetual: 'Crypto perpetuals',
  cfd: 'CFDs',
  bond: 'Bonds',
  warrant: 'Warrants',
};

/** Of those that have a handful of values: what each is, and what it is called. */
export const FEW = {
  direction: { long: 'Long', short: 'Short' },
  status: { closed: 'Closed', open: 'Open' },
  reviewed: { true: 'Reviewed', false: 'Not reviewed' },
  hasNote: { true: 'With a note', false: 'Without a note' },
  hasImage: { true: 'With an image', false: 'Without an image' },
} as const;
export const RESULTS = { win: 'Won', loss: 'Lost', breakeven: 'Breakeven', unknown: 'Not known' } as const;
export const WEEKDAYS = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
} as const;
