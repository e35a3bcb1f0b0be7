import type { SortBy } from '../../../src/domain/filter.ts';

export const COLUMN_IDS = [
  'closed',
  'opened',
  'symbol',
  'side',
  'account',
  'setup',
  'size',
  'entry',
  'exit',
  'gross',
  'costs',
  'carry',
  'net',
  'r',
  'bar',
  'held',
  'exits',
  'tags',
  'rating',
  'marks',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

export interface Column {
  readonly title: string;
  /** Where the title is too long for the head. */
  readonly head?: string;
  readonly width: number;
  readonly least: number;
  readonly sort?: SortBy;
  /** Which way the first click on its head sorts. */
  readonly first?: 'ascending' | 'descending';
  readonly isFigure?: boolean;
  /** Gives way down to its least width before the table has to be moved aside. */
  readonly shrinks?: boolean;
  /** Gives way down to this before any other does. */
  readonly givesFirst?: number;
  /** The least width of the table it is drawn in while nobody has chosen it; never: only when chosen. */
  readonly from?: number | 'never';
}

/** The widths are those of what stands in them, at 12 pixels. */
export const COLUMN: Readonly<Record<ColumnId, Column>> = {
  closed: { title: 'Closed', width: 120, least: 92, sort: 'closed' },
  opened: { title: 'Opened', width: 120, least: 92, sort: 'opened', from: 'never' },
  symbol: { title: 'Symbol', width: 150, least: 90, shrinks: true, sort: 'symbol', first: 'ascending' },
  side: { title: 'Side', width: 48, least: 46, sort: 'direction', first: 'ascending' },
  account: { title: 'Account', width: 140, least: 80, shrinks: true, sort: 'account', first: 'ascending', from: 1560 },
  setup: { title: 'Setup', width: 160, least: 90, shrinks: true, givesFirst: 118, sort: 'setup', first: 'ascending' },
  size: { title: 'Size', width: 94, least: 52, sort: 'quantity', isFigure: true, from: 1000 },
  entry: { title: 'Entry', width: 94, least: 64, isFigure: true },
  exit: { title: 'Exit', width: 94, least: 64, isFigure: true },
  gross: { title: 'Gross', width: 88, least: 70, sort: 'gross', isFigure: true, from: 1560 },
  costs: { title: 'Costs', width: 72, least: 56, sort: 'costs', isFigure: true, from: 1560 },
  carry: { title: 'Carry', width: 72, least: 56, isFigure: true, from: 'never' },
  net: { title: 'Net', width: 90, least: 76, sort: 'net', isFigure: true },
  r: { title: 'R', width: 54, least: 52, sort: 'r', isFigure: true },
  bar: { title: 'R as a bar', head: '', width: 70, least: 50, from: 1100 },
  held: { title: 'Held', width: 76, least: 60, sort: 'held', isFigure: true, from: 1160 },
  exits: { title: 'Exits', width: 56, least: 46, sort: 'exits', isFigure: true, from: 'never' },
  tags: { title: 'Tags', width: 150, least: 82, shrinks: true, givesFirst: 106 },
  rating: { title: 'Rating', width: 66, least: 60, sort: 'rating', from: 1560 },
  marks: { title: 'Note, images, review', head: '', width: 62, least: 60 },
};
