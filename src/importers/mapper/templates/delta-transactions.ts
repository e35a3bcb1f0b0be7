import { PLAIN_TEMPLATE, type Template } from '../template.ts';

/** Coins, shares and money of many accounts. The amount in the quote is of the whole trade; names stand in brackets behind codes. */
export const deltaTransactions: Template = {
  ...PLAIN_TEMPLATE,
  id: 'delta-transactions',
  name: 'Delta, transactions',
  broker: 'delta',
  header: ['Date', 'Way', 'Base amount', 'Base currency (name)', 'Base type', 'Quote amount', 'Quote currency', 'Exchange', 'Fee amount'],
  columns: {
    date: 'Date',
    symbol: 'Base currency (name)',
    side: 'Way',
    quantity: 'Base amount',
    amount: 'Quote amount',
    currency: 'Quote currency',
    fee: 'Fee amount',
    feeCurrency: 'Fee currency (name)',
    assetClass: 'Base type',
  },
  dateOrder: 'ymd',
  decimalMark: '.',
  kinds: { DEPOSIT: 'in', WITHDRAW: 'out', WITHDRAWAL: 'out', DIVIDEND: 'dividend' },
  classes: { CRYPTO: 'cryptoSpot', STOCK: 'stock', FIAT: 'money' },
};
