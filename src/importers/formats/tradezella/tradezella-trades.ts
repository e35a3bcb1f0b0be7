import { occSymbol } from '../../../domain/instruments/options/occ-symbol.ts';
import { NamedAccounts } from '../../cells/account-mode.ts';
import { numberOrNothing } from '../../cells/cell-readers.ts';
import { classByResult } from '../../cells/class-by-result.ts';
import { migratedTrade } from '../../cells/migrated-trade.ts';
import { readNumber } from '../../cells/number.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNothing, magnitude } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import { type TripCells, tripIn } from '../../cells/trip-in.ts';
import type { Cost, Found, NamedInstrument } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** The export of the trade log: one row per trade, date and time apart. */
export const tradezellaTrades: Importer = {
  id: 'tradezella-trades',
  label: 'TradeZella, trade log',
  broker: 'tradezella',
  version: 1,
  verified: 'sample',
  holds: 'round trips',
  idScope: [],
  assumes: { zone: null, currency: 'USD', accountClass: 'mixed', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (table) yield* rowByRow(table.records(), readerOf(table));
  },
};

const SIGNATURE = [
  ...['Account Name', 'Open Date', 'Open Time', 'Close Date', 'Close Time', 'Instrument', 'Side', 'Quantity'],
  ...['Entry Price', 'Exit Price', 'Gross P&L', 'Commission'],
];

function readerOf(table: Table): (row: Row) => readonly Found[] {
  const column = (name: string) => table.column(name);
  const [account, symbol, instrument, side] = [column('Account Name'), column('Symbol'), column('Instrument'), column('Side')] as const;
  const [openDay, openTime, closeDay, closeTime] = [
    column('Open Date'),
    column('Open Time'),
    column('Close Date'),
    column('Close Time'),
  ] as const;
  const [quantity, entry, exit, gross] = [column('Quantity'), column('Entry Price'), column('Exit Price'), column('Gross P&L')] as const;
  const [commission, fee, swap] = [column('Commission'), column('Fee'), column('Swap')] as const;
  const accounts = new NamedAccounts();

  return (row) => {
    const text = symbol(row) || instrument(row);
    const cells: TripCells = {
      ...{ symbol: text, direction: side(row), quantity: quantity(row), result: gross(row) },
      ...{ entryTime: `${openDay(row)} ${openTime(row)}`.trim(), entryPrice: entry(row) },
      ...{ exitTime: `${closeDay(row)} ${closeTime(row)}`.trim(), exitPrice: exit(row) },
    };
    const fills = migratedTrade({
      ...{ row: row.row, account: account(row) || null, cells, currency: 'USD', realized: numberOrNothing('Gross P&L', gross(row)) },
      instrument: optionOf(symbol(row), instrument(row)) ?? (cells.exitTime === '' ? { text } : classByResult(text, tripIn(cells))),
      costs: [...costIn('commission', 'Commission', commission(row)), ...costIn('fee', 'Fee', fee(row))],
      identity: [account, openDay, openTime, closeDay, closeTime, instrument, side, quantity, entry, exit].map((each) => each(row)),
    });
    return [...accounts.of(row.row, account(row)), ...fills, ...swapOf(row, fills.at(-1), swap(row))];
  };
}

/** 2022-11-09 276 PUT of QQQ. */
function optionOf(symbol: string, instrument: string): NamedInstrument | undefined {
  const [, expiry, strike = '', right] = /^(\d{4}-\d{2}-\d{2}) ([\d.,]+) (PUT|CALL)$/i.exec(instrument) ?? [];
  const at = readNumber(strike);
  if (symbol === '' || expiry === undefined || right === undefined || typeof at !== 'string') return undefined;
  const terms = { root: symbol, expiry, right: right.toUpperCase() === 'PUT' ? 'put' : 'call', strike: at } as const;
  const occ = occSymbol(terms);
  return { text: `${symbol} ${instrument}`, assetClass: 'option', ...(occ === null ? {} : { symbol: occ }) };
}

/** The trade log keeps costs above zero. */
function costIn(kind: Cost['kind'], column: string, cell: string): Cost[] {
  const amount = numberOrNothing(column, cell);
  return amount === null || isNothing(amount) ? [] : [{ kind, amount: magnitude(amount), currency: 'USD' }];
}

function swapOf(row: Row, last: Found | undefined, cell: string): Found[] {
  const amount = numberOrNothing('Swap', cell);
  if (amount === null || isNothing(amount) || last?.type !== 'fill') return [];
  const { account, time, instrument, identity } = last;
  return [
    {
      ...{ type: 'cash', kind: 'swap', row: row.row, leg: 2, account, time, amount, currency: 'USD', instrument },
      ...{ identity: [...identity, 'swap'], note: 'Swap' },
    },
  ];
}
