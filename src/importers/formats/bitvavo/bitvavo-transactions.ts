import { momentOf, numberIn, numberOrNothing, symbolIn } from '../../cells/cell-readers.ts';
import { coinFee, coinFill } from '../../cells/coin-fill.ts';
import { coinFlow } from '../../cells/coin-flow.ts';
import { coinInstrument, isFiat } from '../../cells/coin-names.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { magnitude, minus, over, plus, times } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { Cost, Found, Moment } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** All transactions, in the zone that the first column names. What was paid or received has the fee in it. */
export const bitvavoTransactions: Importer = {
  id: 'bitvavo-transactions',
  label: 'Bitvavo, transaction history',
  broker: 'bitvavo',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'Europe/Amsterdam', currency: 'EUR', accountClass: 'crypto', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const read = readerOf(table);
    yield* rowByRow(table.records(), (row) => factsOf(read(row)));
  },
};

const SIGNATURE = ['Timezone', 'Date', 'Time', 'Type', 'Currency', 'Amount', 'Fee currency', 'Fee amount', 'Status', 'Transaction ID'];

interface Entry {
  readonly row: number;
  readonly time: Moment;
  readonly type: string;
  readonly status: string;
  readonly coin: string;
  readonly amount: string;
  readonly quote: string;
  readonly price: string | null;
  readonly paid: string | null;
  readonly fee: string | null;
  readonly costs: readonly Cost[];
  readonly execution: string;
  readonly identity: readonly string[];
}

function readerOf(table: Table): (row: Row) => Entry {
  const [zone, date, clock] = [table.column('Timezone'), table.column('Date'), table.column('Time')];
  const [type, coin, amount, status] = [table.column('Type'), table.column('Currency'), table.column('Amount'), table.column('Status')];
  const [quote, price] = [table.column('Quote Currency'), table.column('Quote Price', 'Price (EUR)')];
  const [paid, paidIn] = [table.column('Received / Paid Amount', 'EUR received / paid'), table.column('Received / Paid Currency')];
  const [feeCoin, fee, id] = [table.column('Fee currency'), table.column('Fee amount'), table.column('Transaction ID')];
  return (row) => ({
    row: row.row,
    time: { ...momentOf('Date and Time', date(row), clock(row), 'ymd'), zone: zone(row) || null },
    type: type(row),
    status: status(row),
    coin: symbolIn(coin(row)),
    amount: numberIn('Amount', amount(row)),
    quote: quote(row) || paidIn(row) || 'EUR',
    price: numberOrNothing('Quote Price', price(row)),
    paid: numberOrNothing('Received / Paid Amount', paid(row)),
    fee: numberOrNothing('Fee amount', fee(row)),
    costs: coinFee(numberOrNothing('Fee amount', fee(row)), feeCoin(row)),
    execution: id(row),
    identity: [id, date, clock, type, coin, amount].map((cell) => cell(row)),
  });
}

function factsOf(entry: Entry): readonly Found[] {
  const { row, type, status, coin } = entry;
  if (!/^(completed|distributed)$/i.test(status)) {
    return [{ type: 'skipped', row, what: `${type}, ${status}`, why: 'It did not come about.' }];
  }
  const flow = { ...entry, price: null, isMoney: isFiat(coin), note: type };
  switch (type.toLowerCase()) {
    case 'buy':
      return [tradeOf(entry, 'buy')];
    case 'sell':
      return [tradeOf(entry, 'sell')];
    case 'deposit':
    case 'withdrawal':
    case 'withdrawal_cancelled':
      return coinFlow({ ...flow, why: 'transfer' });
    case 'staking':
    case 'fixed_staking':
    case 'affiliate':
    case 'rebate':
    case 'distribution':
    case 'campaign_new_user_incentive':
      return coinFlow({ ...flow, why: 'earned' });
    default:
      return [{ type: 'unknown', row, what: type }];
  }
}

function tradeOf({ coin, amount, quote, price, paid, fee, ...entry }: Entry, side: 'buy' | 'sell'): Found {
  const quantity = magnitude(amount);
  const before = paid === null ? times(quantity, price ?? '0') : (side === 'buy' ? minus : plus)(magnitude(paid), fee ?? '0');
  return coinFill({
    ...entry,
    side,
    instrument: coinInstrument(`${coin}-${quote}`, { base: coin, quote }),
    quantity,
    price: price ?? over(before, quantity, 15),
    worth: before,
    currency: quote,
  });
}
