import type { Element, Row } from '../../source.ts';

/** One entry of a Flex report, whatever it was written in. Fields have the names of the XML; what is not there is ''. */
export interface FlexRecord {
  readonly row: number;
  get(name: string): string;
}

export function recordOfElement({ name: tag, row, attributes }: Element, account = ''): FlexRecord {
  return {
    row,
    get(name) {
      for (const each of [name, ...(CONFIRMED[name] ?? [])]) if (attributes[each]) return attributes[each];
      if (name === 'accountId') return account;
      return name === 'levelOfDetail' ? (LEVELS.get(tag) ?? '') : '';
    },
  };
}

/** Columns of the CSV are named a little differently: Buy/Sell, CurrencyPrimary, Notes/Codes. */
export function flexColumns(header: readonly string[]): (row: Row) => FlexRecord {
  const places = new Map<string, number>();
  header.forEach((cell, place) => {
    const name = squeezed(cell);
    if (!places.has(name)) places.set(name, place);
  });
  return ({ row, cells }) => ({
    row,
    get(name) {
      for (const each of [squeezed(name), ...(IN_CSV[name] ?? [])]) {
        const place = places.get(each);
        if (place !== undefined && cells[place]) return cells[place] ?? '';
      }
      return '';
    },
  });
}

export const squeezed = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');

/** What stands among the trades without being one. */
const LEVELS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    Order: 'ORDER',
    Lot: 'CLOSED_LOT',
    SymbolSummary: 'SYMBOL_SUMMARY',
    AssetSummary: 'ASSET_SUMMARY',
    WashSale: 'WASH_SALE',
  }),
);

/** Trade confirmations have names of their own. */
const CONFIRMED: Readonly<Record<string, readonly string[]>> = {
  tradePrice: ['price'],
  ibCommission: ['commission'],
  ibCommissionCurrency: ['commissionCurrency'],
  taxes: ['tax'],
  ibExecID: ['execID'],
  ibOrderID: ['orderID'],
  notes: ['code'],
};

const IN_CSV: Readonly<Record<string, readonly string[]>> = {
  accountId: ['clientaccountid'],
  currency: ['currencyprimary'],
  assetCategory: ['assetclass'],
  notes: ['notescodes', 'code', 'codes'],
  cost: ['costbasis'],
  tradePrice: ['price'],
  ibCommission: ['commission'],
  ibCommissionCurrency: ['commissioncurrency'],
  taxes: ['tax'],
  ibExecID: ['execid'],
  ibOrderID: ['orderid'],
  settleDate: ['settledatetarget'],
  position: ['quantity'],
};
