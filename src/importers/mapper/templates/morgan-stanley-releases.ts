import { PLAIN_TEMPLATE, type Template } from '../template.ts';

/** Shares that vested: what is left of them after taxes comes in. */
export const morganStanleyReleases: Template = {
  ...PLAIN_TEMPLATE,
  id: 'morgan-stanley-releases',
  name: 'Morgan Stanley stock plan, releases',
  broker: 'morgan-stanley',
  header: ['Vest Date', 'Order Number', 'Plan', 'Type', 'Status', 'Price', 'Quantity', 'Net Cash Proceeds', 'Net Share Proceeds'],
  columns: { date: 'Vest Date', symbol: 'Plan', kind: 'Type', quantity: 'Net Share Proceeds', price: 'Price', order: 'Order Number' },
  dateOrder: 'dmy',
  zone: 'America/New_York',
  decimalMark: '.',
  kinds: { Release: 'earned' },
  assetClass: 'stock',
  currency: 'USD',
};
