import type { FlexRecord } from './flex-record.ts';
import { isAccount, multiplierAt, type StatementRow, timeAt } from './statement-rows.ts';

/** What the statement says in other places than the row: its account, its last day, and what an instrument is. */
export interface StatementFrame {
  readonly account: string;
  readonly base: string | null;
  readonly until: string;
  readonly categoryCode: (words: string) => string;
  readonly instruments: ReadonlyMap<string, { readonly multiplier: string; readonly isin: string; readonly subCategory: string }>;
}

/** Columns stand in one order in every language: up to the time what it is, after it the numbers, and the codes last. */
export function tradeRecord({ row, header, cells }: StatementRow, frame: StatementFrame): FlexRecord {
  const at = timeAt(cells);
  const from = header.length - at > 1 && !/\d/.test(cells[at + 1] ?? '') ? at + 2 : at + 1;
  const [quantity = '', price = '', ...rest] = cells.slice(from);
  // With a closing price: close, proceeds, commission, basis, realized, marked, codes. Without: proceeds, commission, basis, realized, codes.
  const [proceeds = '', commission = ''] = rest.slice(rest.length > 5 ? 1 : 0);
  const codes = rest.at(-1) ?? '';
  const symbol = cells[at - 1] ?? '';
  const named = frame.instruments.get(symbol);
  const assetCategory = frame.categoryCode(cells[1] ?? '');
  const inBase = /[A-Z]{3}$/.exec(header[from + (rest.length > 5 ? 4 : 3)] ?? '')?.[0] ?? '';
  return record(row, {
    levelOfDetail: LEVELS.get(cells[0] ?? '') ?? cells[0] ?? '',
    assetCategory,
    subCategory: named?.subCategory ?? '',
    currency: cells[2] ?? '',
    accountId: cells.slice(3, at - 1).find(isAccount) ?? frame.account,
    symbol,
    isin: named?.isin ?? '',
    underlyingSymbol: assetCategory === 'OPT' ? (symbol.split(/\s+/)[0] ?? '') : '',
    multiplier: named?.multiplier ?? '',
    dateTime: cells[at] ?? '',
    quantity,
    tradePrice: price,
    proceeds,
    ibCommission: commission,
    ibCommissionCurrency: assetCategory === 'CASH' ? inBase : '',
    notes: codes,
    openCloseIndicator: codes
      .split(';')
      .filter((code) => code === 'O' || code === 'C')
      .join(';'),
    transactionType: /(^|;)(A|Ex|Ep)(;|$)/.test(codes) ? 'BookTrade' : 'ExchTrade',
  });
}

export function positionRecord({ row, header, cells }: StatementRow, frame: StatementFrame): FlexRecord {
  const at = isAccount(cells[3] ?? '') ? 4 : 3;
  const symbol = cells[at] ?? '';
  return record(row, {
    levelOfDetail: (cells[0] ?? '').toUpperCase(),
    assetCategory: frame.categoryCode(cells[1] ?? ''),
    accountId: at === 4 ? (cells[3] ?? '') : frame.account,
    currency: cells[2] ?? '',
    symbol,
    isin: frame.instruments.get(symbol)?.isin ?? '',
    position: cells.slice(at + 1, multiplierAt(header)).find((cell) => /^-?[\d,.]+$/.test(cell)) ?? '',
    reportDate: frame.until,
  });
}

/** The last bracket names the instrument of the row: (ACME, ACME INC, US0000000001). */
export function actionRecord({ row, cells }: StatementRow, frame: StatementFrame): FlexRecord {
  const at = timeAt(cells);
  const description = cells[at + 1] ?? '';
  const [, symbol, isin] = /\(([^(),]+),[^()]*?,?\s*([A-Z]{2}[A-Z0-9]{9}\d)?\)\s*$/.exec(description) ?? [];
  const [, first = '', firstIsin = ''] = NAMED.exec(description) ?? [];
  return record(row, {
    assetCategory: frame.categoryCode(cells[0] ?? ''),
    currency: cells[1] ?? '',
    accountId: cells.slice(0, at).find(isAccount) ?? frame.account,
    dateTime: cells[at] ?? '',
    symbol: symbol?.trim() ?? first,
    isin: isin ?? firstIsin,
    description,
    quantity: cells[at + 2] ?? '',
    proceeds: cells[at + 3] ?? '',
  });
}

export function cashRecord({ row, cells }: StatementRow, at: number, type: string, frame: StatementFrame): FlexRecord {
  const description = cells[at + 1] ?? '';
  const [, symbol = '', isin = ''] = NAMED.exec(description) ?? [];
  return record(row, {
    type,
    currency: cells.slice(0, at).find((cell) => /^[A-Z]{3}$/.test(cell)) ?? '',
    accountId: cells.slice(0, at).find(isAccount) ?? frame.account,
    date: cells[at] ?? '',
    description,
    amount: cells[at + 2] ?? '',
    symbol,
    isin,
  });
}

export const record = (row: number, fields: Readonly<Record<string, string>>): FlexRecord => ({ row, get: (name) => fields[name] ?? '' });

/** ACME(US0000000001) Cash Dividend … */
const NAMED = /^([A-Z0-9][A-Z0-9. ]{0,14}?)\s?\(([A-Z]{2}[A-Z0-9]{9}\d)\)/;

/** Prints repeat their order; where there are no orders they are all there is. */
const LEVELS = new Map([
  ['Order', 'EXECUTION'],
  ['订单', 'EXECUTION'],
  ['Trade', 'ORDER'],
]);
