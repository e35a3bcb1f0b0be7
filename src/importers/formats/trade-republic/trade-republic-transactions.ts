import { momentIn } from '../../cells/cell-readers.ts';
import { Holdings } from '../../cells/holdings.ts';
import { readDate } from '../../cells/moment.ts';
import { readNumber } from '../../cells/number.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNothing } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { Found, Moment } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { tradeRepublicCash } from './trade-republic-cash.ts';
import { type TradeRepublicColumns, tradeRepublicColumns } from './trade-republic-columns.ts';
import { tradeRepublicSecurity } from './trade-republic-security.ts';

const SIGNATURE = [
  'datetime',
  'date',
  'account_type',
  'category',
  'type',
  'asset_class',
  'symbol',
  'shares',
  'price',
  'amount',
  'fee',
  'tax',
];

/** The official export. Securities that mature stand in it twice, with their units and with their cash: a first pass finds the cash. */
export const tradeRepublicTransactions: Importer = {
  id: 'trade-republic-transactions',
  label: 'Trade Republic, transactions',
  broker: 'trade-republic',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'UTC', currency: 'EUR', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const columns = tradeRepublicColumns(table);
    const paidOut = securitiesPaidOut(table, columns);
    const holdings = heldOfSplits(table, columns);
    yield* rowByRow(table.records(), (row) => foundIn(row, columns, { paidOut, holdings }));
  },
};

interface Around {
  readonly paidOut: ReadonlySet<string>;
  readonly holdings: Holdings;
}

function foundIn(row: Row, columns: TradeRepublicColumns, { paidOut, holdings }: Around): readonly Found[] {
  const time = timeOf(row, columns);
  const unknown: Found = { type: 'unknown', row: row.row, what: `${columns.category(row)} ${columns.type(row)}`.trim() };
  return tradeRepublicSecurity(row, columns, { time, paidOut, holdings }) ?? tradeRepublicCash(row, columns, time) ?? [unknown];
}

/** Older rows know the day alone and say midnight. */
function timeOf(row: Row, { datetime, date }: TradeRepublicColumns): Moment {
  const time = momentIn('datetime', datetime(row) || date(row), 'ymd');
  return time.time !== null && /^00:00:00(\.0*)?$/.test(time.time) ? { ...time, time: null, precision: 'day', zone: null } : time;
}

/** Only of securities that were split, in whatever order the rows stand. */
function heldOfSplits(table: Table, columns: TradeRepublicColumns): Holdings {
  const holdings = new Holdings();
  const split = new Set<string>();
  for (const row of table.records()) if (columns.type(row) === 'SPLIT') split.add(columns.symbol(row));
  if (split.size === 0) return holdings;
  for (const row of table.records()) {
    const units = readNumber(columns.shares(row));
    const date = readDate(columns.date(row), 'ymd');
    if (units && date && columns.category(row) !== 'CASH' && split.has(columns.symbol(row)))
      holdings.move(columns.symbol(row), date, units);
  }
  return holdings;
}

function securitiesPaidOut(table: Table, columns: TradeRepublicColumns): ReadonlySet<string> {
  const found = new Set<string>();
  for (const row of table.records()) {
    if (columns.category(row) !== 'CASH' || !PAID_OUT.test(columns.type(row)) || columns.symbol(row) === '') continue;
    const amount = readNumber(columns.amount(row));
    if (amount && !isNothing(amount)) found.add(columns.symbol(row));
  }
  return found;
}

const PAID_OUT = /^(FINAL_MATURITY|TILG|REDEMPTION|WARRANT_EXERCISE)$/;
