import { PLAIN_TEMPLATE, type Template } from '../template.ts';

/** Funds of a Swiss pension, priced in francs whatever they are in. */
export const finpensionTransactions: Template = {
  ...PLAIN_TEMPLATE,
  id: 'finpension-transactions',
  name: 'finpension, transactions',
  broker: 'finpension',
  header: ['Date', 'Category', 'Asset Name', 'ISIN', 'Number of Shares', 'Asset Currency', 'Asset Price in CHF', 'Cash Flow', 'Balance'],
  columns: {
    date: 'Date',
    isin: 'ISIN',
    name: 'Asset Name',
    kind: 'Category',
    quantity: 'Number of Shares',
    price: 'Asset Price in CHF',
    amount: 'Cash Flow',
  },
  dateOrder: 'ymd',
  zone: 'Europe/Zurich',
  decimalMark: '.',
  kinds: {
    Dividend: 'dividend',
    Interests: 'interest',
    Interest: 'interest',
    'Flat-rate administrative fee': 'fee',
    Deposit: 'deposit',
    Transfer: 'deposit',
    Withdrawal: 'withdrawal',
  },
  assetClass: 'etf',
  currency: 'CHF',
};
