import { PLAIN_TEMPLATE, type Template } from '../template.ts';

/** Times are given in UTC beside the local date and hour. Securities go by their ISIN, coins by their code. */
export const parqetActivities: Template = {
  ...PLAIN_TEMPLATE,
  id: 'parqet-activities',
  name: 'Parqet, activities',
  broker: 'parqet',
  header: ['datetime', 'date', 'time', 'price', 'shares', 'amount', 'tax', 'fee', 'type', 'broker', 'assettype', 'identifier', 'currency'],
  columns: {
    date: 'datetime',
    symbol: 'identifier',
    name: 'holdingname',
    kind: 'type',
    quantity: 'shares',
    price: 'price',
    amount: 'amount',
    currency: 'currency',
    fee: 'fee',
    tax: 'tax',
    account: 'broker',
    assetClass: 'assettype',
  },
  dateOrder: 'ymd',
  zone: 'UTC',
  decimalMark: ',',
  kinds: {
    Dividend: 'dividend',
    Interest: 'interest',
    TransferIn: 'in',
    TransferOut: 'out',
    Cost: 'fee',
    Deposit: 'deposit',
    Withdrawal: 'withdrawal',
  },
  classes: { Security: 'stock', Crypto: 'cryptoSpot' },
};
