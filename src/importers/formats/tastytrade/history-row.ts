import { needNumber } from '../../cells/number.ts';
import { isNegative, isNothing, magnitude, over, times } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { Cost, NamedInstrument } from '../../facts.ts';
import type { Row } from '../../source.ts';

/** A row with its cells by name. */
export interface HistoryRow {
  readonly row: number;
  /** '' where the layout has none. */
  readonly account: string;
  readonly date: string;
  readonly type: string;
  readonly subType: string;
  readonly action: string;
  readonly symbol: string;
  readonly kind: string;
  readonly description: string;
  readonly value: string;
  readonly quantity: string;
  readonly commissions: string;
  readonly fees: string;
  readonly multiplier: string;
  readonly underlying: string;
  readonly expiry: string;
  readonly right: string;
  readonly order: string;
  readonly currency: string;
}

/** Layouts before 2024 have neither Sub Type nor Currency; all accounts are in dollars. */
export function rowReader(table: Table): (row: Row) => HistoryRow {
  const { column } = table;
  const cells = {
    date: column('Date'),
    type: column('Type'),
    subType: column('Sub Type'),
    action: column('Action'),
    symbol: column('Symbol'),
    kind: column('Instrument Type'),
    description: column('Description'),
    value: column('Value'),
    quantity: column('Quantity'),
    commissions: column('Commissions'),
    fees: column('Fees'),
    multiplier: column('Multiplier'),
    underlying: column('Underlying Symbol'),
    expiry: column('Expiration Date'),
    right: column('Call or Put'),
    order: column('Order #'),
    currency: column('Currency'),
  };
  return (row) => ({
    row: row.row,
    account: '',
    date: cells.date(row),
    type: cells.type(row),
    subType: cells.subType(row),
    action: cells.action(row),
    symbol: cells.symbol(row),
    kind: cells.kind(row),
    description: cells.description(row),
    value: cells.value(row),
    quantity: cells.quantity(row),
    commissions: cells.commissions(row),
    fees: cells.fees(row),
    multiplier: cells.multiplier(row),
    underlying: cells.underlying(row),
    expiry: cells.expiry(row),
    right: cells.right(row),
    order: cells.order(row),
    currency: cells.currency(row) || 'USD',
  });
}

export function instrumentOf({ symbol, kind }: HistoryRow): NamedInstrument {
  const assetClass = CLASSES.get(kind);
  const parted = PACKED_FUTURE_OPTION.exec(symbol);
  return {
    text: symbol,
    ...(parted ? { symbol: `./${parted[1]} ${parted[2]} ${parted[3]}` } : {}),
    ...(assetClass === undefined ? {} : { assetClass }),
  };
}

/** Value is nothing for futures, and what a point of an option on one is worth stands nowhere: there the price is in the words. */
export function priceOf({ kind, description, value }: HistoryRow, quantity: string, multiplier: string): string | null {
  const worth = needNumber(value);
  const told = needNumber(/@ ([\d,.]+)/.exec(description)?.[1]) ?? null;
  if (kind.startsWith('Future') || worth === undefined) return told;
  return over(magnitude(worth), times(quantity, multiplier));
}

/** Which sign a column of costs gives to what is paid: files of 2021 have fees above zero, all others below. */
export type CostSigns = { readonly commissions: '-' | '+'; readonly fees: '-' | '+' };

/** undefined: one of the cells is no number. */
export function costsOf({ commissions, fees, currency }: HistoryRow, signs: CostSigns): Cost[] | undefined {
  const costs: Cost[] = [];
  for (const [cell, kind, paid] of [[commissions, 'commission', signs.commissions] as const, [fees, 'fee', signs.fees] as const]) {
    const amount = cell === '' || cell === '--' ? '0' : needNumber(cell);
    if (amount === undefined) return undefined;
    if (isNothing(amount)) continue;
    const isPaid = isNegative(amount) === (paid === '-');
    costs.push({ kind: isPaid ? kind : 'rebate', amount: `${isPaid ? '' : '-'}${magnitude(amount)}`, currency });
  }
  return costs;
}

const CLASSES = new Map([
  ['Equity', 'stock'],
  ['Equity Option', 'option'],
  ['Future', 'future'],
  ['Future Option', 'futureOption'],
  ['Cryptocurrency', 'cryptoSpot'],
  ['Bond', 'bond'],
] as const) as ReadonlyMap<string, NonNullable<NamedInstrument['assetClass']>>;

/** Codes are padded to six signs, so that the longest of them touch: ./MESM6EXK6  260529P5800 */
const PACKED_FUTURE_OPTION = /^\.\/([A-Z0-9]+?[FGHJKMNQUVXZ]\d{1,2}) ?([A-Z0-9]+?[FGHJKMNQUVXZ]\d{1,2})\s+(\d{6}[CP][\d.]+)$/;
