import { writeCsv } from '../domain/csv/write-csv.ts';
import type { Sheet, SheetCell } from '../domain/xlsx/sheet.ts';
import type { TradeRow } from './table.ts';

/** The heads of an exported table. */
export const tradeCsvHead = (): string => writeCsv([Object.keys(COLUMNS)]);

/** Trades as lines below it: numbers exactly as they are stored, with a point. */
export const tradeCsvLines = (rows: readonly TradeRow[]): string =>
  writeCsv(rows.map((row) => Object.values(COLUMNS).map((value) => value(row))));

/** The same as a table of a workbook: numbers are numbers, with every digit. */
export const tradeSheet = (rows: readonly TradeRow[]): Sheet => ({
  name: 'Trades',
  columns: Object.keys(COLUMNS),
  rows: rows.map((row) => Object.entries(COLUMNS).map(([head, value]) => asCell(value(row), EXACT.has(head)))),
});

const asCell = (value: string | number | null, isExact: boolean): SheetCell =>
  isExact && typeof value === 'string' ? { exact: value } : value;
const EXACT = new Set(['Size', 'Average entry', 'Average exit', 'Gross', 'Costs', 'Carry', 'Net', 'R']);

const COLUMNS: Readonly<Record<string, (row: TradeRow) => string | number | null>> = {
  Account: ({ accountName }) => accountName,
  Symbol: ({ symbol }) => symbol,
  Class: ({ assetClass }) => assetClass,
  Side: ({ direction }) => direction,
  Status: ({ status }) => status,
  Opened: ({ openedAt }) => openedAt,
  Closed: ({ closedAt }) => closedAt,
  'Day opened': ({ openedDay }) => openedDay,
  'Day closed': ({ closedDay }) => closedDay,
  'Held minutes': ({ heldMs }) => (heldMs === null ? null : Math.round(heldMs / 60_000)),
  Size: ({ quantity }) => quantity,
  'Average entry': ({ avgEntry }) => avgEntry,
  'Average exit': ({ avgExit }) => avgExit,
  Exits: ({ exits }) => exits,
  Gross: ({ gross }) => gross,
  Costs: ({ costs }) => costs,
  Carry: ({ carry }) => carry,
  Net: ({ net }) => net,
  Currency: ({ currency }) => currency,
  R: ({ r }) => r,
  'Not known because of': ({ missing }) => missing.join(' '),
  Setup: ({ setup }) => setup?.name ?? null,
  Tags: ({ tags }) => tags.map(({ name }) => name).join('; ') || null,
  Rating: ({ rating }) => rating,
  Reviewed: ({ reviewed }) => (reviewed ? 'yes' : 'no'),
  Note: ({ hasNote }) => (hasNote ? 'yes' : 'no'),
  Images: ({ images }) => images,
  Id: ({ uid }) => uid,
};
