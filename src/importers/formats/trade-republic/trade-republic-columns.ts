import type { Table } from '../../cells/table.ts';

export type TradeRepublicColumns = ReturnType<typeof tradeRepublicColumns>;

export const tradeRepublicColumns = (table: Table) => ({
  datetime: table.column('datetime'),
  date: table.column('date'),
  account: table.column('account_type'),
  category: table.column('category'),
  type: table.column('type'),
  assetClass: table.column('asset_class'),
  name: table.column('name'),
  symbol: table.column('symbol'),
  shares: table.column('shares'),
  price: table.column('price'),
  amount: table.column('amount'),
  fee: table.column('fee'),
  tax: table.column('tax'),
  currency: table.column('currency'),
  description: table.column('description'),
  id: table.column('transaction_id'),
});
