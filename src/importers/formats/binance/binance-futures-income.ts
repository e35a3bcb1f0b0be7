import { momentIn, numberIn } from '../../cells/cell-readers.ts';
import { headerZone } from '../../cells/header-zone.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { Table } from '../../cells/table.ts';
import type { CashFact, Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { BINANCE } from './binance.ts';
import { zoneOfName } from './zone-of-name.ts';

/** The transaction history of futures: funding and transfers. Profits and commissions stand with the trades of the other file. */
export const binanceFuturesIncome: Importer = {
  ...BINANCE,
  id: 'binance-futures-income',
  label: 'Binance, futures transaction history',
  verified: 'documentation',
  holds: 'ledger',
  assumes: { ...BINANCE.assumes, zone: null },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    yield* rowByRow(table.records(), readerOf(table, zoneOfName(source.name)));
  },
};

const SIGNATURE = ['Type', 'Amount', 'Asset', 'Symbol', 'Transaction ID'];

const KINDS: ReadonlyMap<string, CashFact['kind']> = new Map(
  Object.entries<CashFact['kind']>({
    FUNDING_FEE: 'funding',
    TRANSFER: 'transfer',
    INSURANCE_CLEAR: 'fee',
    WELCOME_BONUS: 'deposit',
    REFERRAL_KICKBACK: 'interest',
    COMMISSION_REBATE: 'interest',
    API_REBATE: 'interest',
  }),
);
const IN_TRADES = new Set(['REALIZED_PNL', 'COMMISSION']);

function readerOf(table: Table, zoneOfFile: string | null): (row: Row) => readonly Found[] {
  const { column: time, zone } = headerZone(table, 'Date', 'Time');
  const [account, type, amount] = [table.column('Uid'), table.column('Type'), table.column('Amount')];
  const [asset, symbol, id] = [table.column('Asset'), table.column('Symbol'), table.column('Transaction ID')];
  return (row) => {
    const what = type(row)
      .toUpperCase()
      .replace(/[\s-]+/g, '_');
    if (IN_TRADES.has(what)) return [{ type: 'skipped', row: row.row, what, why: 'It belongs to a trade of the futures trade history.' }];
    const kind = KINDS.get(what);
    if (kind === undefined) return [{ type: 'unknown', row: row.row, what: type(row) }];
    return [
      {
        type: 'cash',
        row: row.row,
        account: account(row) || null,
        kind,
        time: { ...momentIn('Time', time(row), 'ymd'), zone: zone ?? zoneOfFile },
        amount: numberIn('Amount', amount(row)),
        currency: asset(row) || null,
        ...(symbol(row) === '' ? {} : { instrument: { text: symbol(row), assetClass: 'cryptoPerpetual' } }),
        identity: [time, type, amount, asset, symbol, id].map((cell) => cell(row)),
        note: type(row),
      },
    ];
  };
}
