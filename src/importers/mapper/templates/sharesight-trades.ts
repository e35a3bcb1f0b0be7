import { PLAIN_TEMPLATE, type Template } from '../template.ts';

/** All trades of a portfolio. The market FX holds currency accounts, whose units cost one of themselves: they tell no price. */
export const sharesightTrades: Template = {
  ...PLAIN_TEMPLATE,
  id: 'sharesight-trades',
  name: 'Sharesight, all trades report',
  broker: 'sharesight',
  header: ['Market', 'Code', 'Name', 'Type', 'Date', 'Quantity', 'Price *', 'Brokerage *', 'Currency', 'Exchange Rate', 'Value'],
  columns: {
    date: 'Date',
    symbol: 'Code',
    kind: 'Market',
    side: 'Type',
    quantity: 'Quantity',
    price: 'Price *',
    currency: 'Currency',
    commission: 'Brokerage *',
  },
  dateOrder: 'dmy',
  decimalMark: '.',
  kinds: { FX: 'skipped' },
  assetClass: 'stock',
};
