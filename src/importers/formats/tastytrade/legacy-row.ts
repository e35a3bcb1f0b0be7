import { occSymbol } from '../../../domain/instruments/options/occ-symbol.ts';
import { readDate } from '../../cells/moment.ts';
import { needNumber } from '../../cells/number.ts';
import type { Table } from '../../cells/table.ts';
import type { Row } from '../../source.ts';
import type { HistoryRow } from './history-row.ts';

/** The layout of tastyworks, until 2022, in the words of the one that followed: terms stand apart, and all costs in one column. */
export function legacyReader(table: Table): (row: Row) => HistoryRow {
  const { column } = table;
  const cells = {
    date: column('Date/Time'),
    type: column('Transaction Code'),
    subType: column('Transaction Subcode'),
    symbol: column('Symbol'),
    side: column('Buy/Sell'),
    effect: column('Open/Close'),
    quantity: column('Quantity'),
    expiry: column('Expiration Date'),
    strike: column('Strike'),
    right: column('Call/Put'),
    fees: column('Fees'),
    amount: column('Amount'),
    description: column('Description'),
    account: column('Account Reference'),
  };
  return (row) => {
    const [symbol, right] = [cells.symbol(row), cells.right(row)];
    const isFuture = /^\.?\//.test(symbol);
    return {
      row: row.row,
      account: cells.account(row),
      date: cells.date(row),
      type: cells.type(row),
      subType: cells.subType(row),
      action: [cells.side(row), cells.effect(row)].filter(Boolean).join(' to '),
      symbol: right === '' || isFuture ? symbol : optionOf(symbol, cells.expiry(row), cells.strike(row), right),
      kind: isFuture ? (right === '' ? 'Future' : 'Future Option') : right !== '' ? 'Equity Option' : symbol === '' ? '' : 'Equity',
      description: cells.description(row),
      value: cells.amount(row),
      quantity: cells.quantity(row),
      commissions: '',
      fees: cells.fees(row),
      multiplier: right === '' ? '' : '100',
      underlying: symbol,
      expiry: cells.expiry(row),
      right,
      order: '',
      currency: 'USD',
    };
  };
}

/** As it is written where nobody can read it: it is asked about then. */
function optionOf(root: string, expiry: string, strike: string, right: string): string {
  const day = readDate(expiry, 'mdy');
  const price = needNumber(strike);
  const written =
    day && price ? occSymbol({ root: root.replace(/[./]/g, ''), expiry: day, right: right === 'C' ? 'call' : 'put', strike: price }) : null;
  return written ?? [root, expiry, strike, right].join(' ');
}
