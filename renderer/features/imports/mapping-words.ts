import type { Mapping } from './mapping.ts';

/** What a column can be, in the order in which it is offered. */
export const FIELDS = {
  date: 'Date, or date and time',
  time: 'Time',
  symbol: 'Symbol',
  isin: 'ISIN',
  name: 'Name of the instrument',
  side: 'Side: bought or sold',
  kind: 'Kind of row',
  quantity: 'Quantity',
  price: 'Price',
  amount: 'Amount',
  currency: 'Currency',
  fee: 'Fee',
  commission: 'Commission',
  tax: 'Tax',
  feeCurrency: 'Currency of the fee',
  account: 'Account',
  order: 'Order number',
  execution: 'Execution number',
  multiplier: 'Multiplier',
  assetClass: 'Class of the instrument',
  entryDate: 'Entry: date',
  entryTime: 'Entry: time',
  entryPrice: 'Entry: price',
  exitDate: 'Exit: date',
  exitTime: 'Exit: time',
  exitPrice: 'Exit: price',
  result: 'Result as stated',
  received: 'Amount received',
  receivedCurrency: 'Coin received',
  paid: 'Amount paid',
  paidCurrency: 'Coin paid with',
} as const;

/** What rows of a word can be, besides bought and sold. */
export const ROW_KINDS = {
  trade: 'a trade',
  skipped: 'nothing: leave it out',
  in: 'moved here',
  out: 'moved away',
  earned: 'earned',
  spent: 'spent',
  deposit: 'a deposit',
  withdrawal: 'a withdrawal',
  dividend: 'a dividend',
  interest: 'interest',
  fee: 'a fee',
  tax: 'a tax',
  swap: 'swap',
  funding: 'funding',
  borrow: 'a borrow fee',
  transfer: 'a transfer',
} as const;

const OF_FILLS = ['date', 'time', 'side', 'quantity', 'price', 'amount'];
const OF_TRIPS = ['side', 'quantity', 'entryDate', 'entryTime', 'entryPrice', 'exitDate', 'exitTime', 'exitPrice', 'result'];
const OF_SWAPS = ['date', 'time', 'received', 'receivedCurrency', 'paid', 'paidCurrency'];
const OWN: Readonly<Record<Mapping['shape'], readonly string[]>> = { fills: OF_FILLS, 'round trips': OF_TRIPS, swaps: OF_SWAPS };

/** Fields that rows of this shape have. */
export function fieldsOf(shape: Mapping['shape']): [string, string][] {
  const others = new Set([...OF_FILLS, ...OF_TRIPS, ...OF_SWAPS]);
  return Object.entries(FIELDS).filter(([field]) => OWN[shape].includes(field) || !others.has(field));
}
