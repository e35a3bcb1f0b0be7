import { PLAIN_TEMPLATE, type Template } from '../template.ts';

/** Bitcoin alone, bought and sold for francs or euros. */
export const relaiTransactions: Template = {
  ...PLAIN_TEMPLATE,
  id: 'relai-transactions',
  name: 'Relai, transactions',
  broker: 'relai',
  header: [
    'Date',
    'Transaction Type',
    'BTC Amount',
    'BTC Price',
    'Currency Pair',
    'Fiat Amount (excl. fees)',
    'Fiat Currency',
    'Fee',
    'Operation ID',
  ],
  columns: {
    date: 'Date',
    symbol: 'Currency Pair',
    kind: 'Transaction Type',
    quantity: 'BTC Amount',
    price: 'BTC Price',
    amount: 'Fiat Amount (excl. fees)',
    currency: 'Fiat Currency',
    fee: 'Fee',
    feeCurrency: 'Fee Currency',
    execution: 'Operation ID',
  },
  dateOrder: 'ymd',
  zone: 'UTC',
  decimalMark: '.',
  assetClass: 'cryptoSpot',
};
