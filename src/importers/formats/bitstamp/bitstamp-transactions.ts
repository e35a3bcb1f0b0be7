import { momentIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { coinFee, coinFill } from '../../cells/coin-fill.ts';
import { coinFlow } from '../../cells/coin-flow.ts';
import { coinInstrument, isMoneyLike } from '../../cells/coin-names.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { magnitude, negated, over } from '../../cells/sums.ts';
import type { Column, Table } from '../../cells/table.ts';
import type { Cost, Found, Moment } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** All transactions. Until 2023 the coin stands behind each amount (1.00000000 ETH), since then in a column of its own, and rows have ids. */
export const bitstampTransactions: Importer = {
  id: 'bitstamp-transactions',
  label: 'Bitstamp, transactions',
  broker: 'bitstamp',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'UTC', currency: null, accountClass: 'crypto', positionMode: 'netting' },
  detect: (source) => matchTable(source, GLUED) ?? matchTable(source, APART),
  *parse(source) {
    const table = tableOf(source, GLUED) ?? tableOf(source, APART);
    if (!table) return;
    const read = readerOf(table);
    yield* rowByRow(table.records(), (row) => factsOf(read(row)));
  },
};

const GLUED = ['Type', 'Datetime', 'Account', 'Amount', 'Value', 'Rate', 'Fee', 'Sub Type'];
const APART = [
  'ID',
  'Account',
  'Type',
  'Subtype',
  'Datetime',
  'Amount',
  'Amount currency',
  'Value',
  'Value currency',
  'Fee',
  'Fee currency',
];

interface Entry {
  readonly row: number;
  readonly account: string;
  readonly type: string;
  readonly subtype: string;
  readonly time: Moment;
  readonly coin: string;
  readonly amount: string;
  readonly value: string | null;
  readonly quote: string;
  readonly rate: string | null;
  readonly costs: readonly Cost[];
  readonly execution: string;
  readonly order: string;
  readonly identity: readonly string[];
}

function readerOf(table: Table): (row: Row) => Entry {
  const [id, type, subtype] = [table.column('ID'), table.column('Type'), table.column('Sub Type', 'Subtype')];
  const [account, time, order] = [table.column('Account'), table.column('Datetime'), table.column('Order ID')];
  const [amount, value, rate, fee] = [table.column('Amount'), table.column('Value'), table.column('Rate'), table.column('Fee')];
  const coinOf = (name: string, column: Column) => {
    const apart = table.column(`${name} currency`);
    return (row: Row) => apart(row) || (/[A-Z][A-Z0-9]*$/.exec(column(row))?.[0] ?? '');
  };
  const [coin, quote, feeCoin] = [coinOf('Amount', amount), coinOf('Value', value), coinOf('Fee', fee)];
  return (row) => ({
    row: row.row,
    account: account(row),
    type: type(row),
    subtype: subtype(row),
    time: momentIn('Datetime', time(row), 'mdy'),
    coin: symbolIn(coin(row)),
    amount: magnitude(numberOrNothing('Amount', bare(amount(row))) ?? '0'),
    value: numberOrNothing('Value', bare(value(row))),
    quote: quote(row),
    rate: numberOrNothing('Rate', bare(rate(row))),
    costs: coinFee(numberOrNothing('Fee', bare(fee(row))), feeCoin(row)),
    execution: id(row),
    order: order(row),
    identity: [id, type, subtype, time, amount, value, rate, fee].map((cell) => cell(row)),
  });
}

/** Without the coin behind it, whatever its length. */
const bare = (cell: string) => cell.replace(/\s*[A-Z][A-Z0-9]*$/, '');

function factsOf(entry: Entry): readonly Found[] {
  const { row, type, coin, amount } = entry;
  const flow = { ...entry, isMoney: isMoneyLike(coin), note: type };
  switch (type.toLowerCase()) {
    case 'market':
    case 'limit':
    case 'instant':
      return [tradeOf(entry)];
    case 'deposit':
    case 'card deposit':
    case 'ripple deposit':
      return coinFlow({ ...flow, why: 'transfer' });
    case 'withdrawal':
    case 'ripple payment':
      return coinFlow({ ...flow, amount: negated(amount), why: 'transfer' });
    case 'staking reward':
    case 'referral reward':
    case 'interest':
    case 'airdrop':
      return coinFlow({ ...flow, why: 'earned' });
    case 'sub account transfer':
    case 'started generating interest':
    case 'stopped generating interest':
    case 'staked assets':
    case 'unstaked assets':
      return [{ type: 'skipped', row, what: type, why: 'It moved between your own wallets.' }];
    default:
      return [{ type: 'unknown', row, what: type }];
  }
}

function tradeOf({ value, rate, coin, quote, amount, subtype, ...entry }: Entry): Found {
  return coinFill({
    ...entry,
    side: sideIn('Sub Type', subtype).side,
    instrument: coinInstrument(`${coin}/${quote}`, { base: coin, quote }),
    quantity: amount,
    price: rate ?? over(value ?? '0', amount, 15),
    worth: value,
    currency: quote || null,
  });
}
