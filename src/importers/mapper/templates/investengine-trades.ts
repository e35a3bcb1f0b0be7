import { PLAIN_TEMPLATE, type Template } from '../template.ts';

/** The name of the fund and its ISIN share a cell. No column has costs. */
export const investengineTrades: Template = {
  ...PLAIN_TEMPLATE,
  id: 'investengine-trades',
  name: 'InvestEngine, trading statement',
  broker: 'investengine',
  header: [
    'Security / ISIN',
    'Transaction Type',
    'Quantity',
    'Share Price',
    'Total Trade Value',
    'Trade Date/Time',
    'Settlement Date',
    'Broker',
  ],
  columns: {
    date: 'Trade Date/Time',
    symbol: 'Security / ISIN',
    kind: 'Transaction Type',
    quantity: 'Quantity',
    price: 'Share Price',
    amount: 'Total Trade Value',
  },
  dateOrder: 'dmy',
  zone: 'Europe/London',
  decimalMark: '.',
  assetClass: 'etf',
  currency: 'GBP',
};
