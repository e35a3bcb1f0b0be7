import { PLAIN_TEMPLATE, type Template } from '../template.ts';

/** Sales of a stock plan. Rows of the plan Cash are the money that left. What lies between the net amount and the price is the fee. */
export const morganStanleyWithdrawals: Template = {
  ...PLAIN_TEMPLATE,
  id: 'morgan-stanley-withdrawals',
  name: 'Morgan Stanley stock plan, withdrawals',
  broker: 'morgan-stanley',
  header: ['Execution Date', 'Order Number', 'Plan', 'Type', 'Order Status', 'Price', 'Quantity', 'Net Amount', 'Net Share Proceeds'],
  columns: {
    date: 'Execution Date',
    symbol: 'Plan',
    kind: 'Plan',
    side: 'Type',
    quantity: 'Quantity',
    price: 'Price',
    amount: 'Net Amount',
    order: 'Order Number',
  },
  dateOrder: 'dmy',
  zone: 'America/New_York',
  decimalMark: '.',
  kinds: { Cash: 'withdrawal' },
  costs: 'implied',
  amounts: 'after costs',
  assetClass: 'stock',
  currency: 'USD',
};
