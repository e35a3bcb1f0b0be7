import { momentIn, numberIn, symbolIn } from '../../cells/cell-readers.ts';
import { coinFlow } from '../../cells/coin-flow.ts';
import { isMoneyLike } from '../../cells/coin-names.ts';
import { matchLayouts, tableOfLayouts } from '../../cells/recognise-layouts.ts';
import { restOfGroup } from '../../cells/rest-of-group.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { rowGroups } from '../../cells/row-groups.ts';
import { isNegative } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { Found, Moment } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { BINANCE } from './binance.ts';
import { oneToOne, tradesOf } from './ledger-trades.ts';
import { ledgerFamily } from './ledger-words.ts';
import { zoneOfName } from './zone-of-name.ts';

/** All movements of an account. A trade is several rows of one second: what went, what came, the fee; several trades may share it. */
export const binanceLedger: Importer = {
  ...BINANCE,
  id: 'binance-ledger',
  label: 'Binance, transaction history',
  verified: 'sample',
  holds: 'ledger',
  assumes: { ...BINANCE.assumes, zone: null },
  detect: (source) => matchLayouts(source, LAYOUTS),
  *parse(source) {
    const table = tableOfLayouts(source, LAYOUTS);
    if (!table) return;
    const { familyOf, secondOf, read } = readerOf(table, zoneOfName(source.name));
    const together = (row: Row) => (TOGETHER.has(familyOf(row)) ? `${familyOf(row)} ${secondOf(row)}` : null);
    for (const group of rowGroups(table.records(), together)) {
      const [first] = group;
      const family = familyOf(first);
      const several = family === 'swap one to one' ? oneToOne : tradesOf;
      const facts = readRow(first, () => (TOGETHER.has(family) ? several(group.map(read)) : movementOf(read(first), family)));
      yield* facts;
      yield* restOfGroup(group, facts, table.column('Operation'));
    }
  },
};

const LAYOUTS = [
  ['User_ID', 'UTC_Time', 'Account', 'Operation', 'Coin', 'Change'],
  ['User ID', 'Time', 'Account', 'Operation', 'Coin', 'Change'],
];
const TOGETHER: ReadonlySet<string> = new Set(['trade', 'convert', 'dust', 'swap one to one']);

export interface LedgerRow {
  readonly row: number;
  readonly account: string;
  readonly time: Moment;
  readonly operation: string;
  readonly coin: string;
  readonly amount: string;
  readonly identity: readonly string[];
}

function readerOf(table: Table, zoneOfFile: string | null) {
  const zone = table.has('UTC_Time') ? 'UTC' : zoneOfFile;
  const [user, time, wallet] = [table.column('User_ID', 'User ID'), table.column('UTC_Time', 'Time'), table.column('Account')];
  const [operation, coin, change] = [table.column('Operation'), table.column('Coin'), table.column('Change')];
  return {
    familyOf: (row: Row) => ledgerFamily(operation(row), wallet(row)),
    secondOf: (row: Row) => `${user(row)} ${wallet(row)} ${time(row)}`,
    read: (row: Row): LedgerRow => ({
      row: row.row,
      account: user(row),
      time: { ...momentIn('UTC_Time', time(row), 'ymd'), zone },
      operation: operation(row),
      coin: symbolIn(coin(row)),
      amount: numberIn('Change', change(row)),
      identity: [user, time, wallet, operation, coin, change].map((cell) => cell(row)),
    }),
  };
}

function movementOf(entry: LedgerRow, family: ReturnType<typeof ledgerFamily>): Found[] {
  const { row, operation, coin, amount } = entry;
  const flow = { ...entry, isMoney: isMoneyLike(coin), note: operation };
  const skip = (why: string): Found[] => [{ type: 'skipped', row, what: operation, why }];
  switch (family) {
    case 'in':
    case 'out':
      return coinFlow({ ...flow, why: 'transfer' });
    case 'earned':
      return coinFlow({ ...flow, why: isNegative(amount) ? 'spent' : 'earned' });
    case 'fee':
      return coinFlow({ ...flow, why: 'spent' });
    case 'funding':
      return [
        {
          type: 'cash',
          row,
          account: entry.account,
          kind: 'funding',
          time: entry.time,
          amount,
          currency: coin,
          identity: entry.identity,
          note: operation,
        },
      ];
    case 'own wallets':
      return skip('It moved between your own wallets.');
    case 'borrowed':
      return skip('What is borrowed goes back: it is neither yours nor a trade.');
    case 'futures trade':
      return skip('It is the result of a futures trade without the trade. Import the futures trade history for it.');
    default:
      return [{ type: 'unknown', row, what: operation }];
  }
}
