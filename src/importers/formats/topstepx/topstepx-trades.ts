import { NamedAccounts } from '../../cells/account-mode.ts';
import { numberOrNothing } from '../../cells/cell-readers.ts';
import { quoteOf } from '../../cells/known-size.ts';
import { readMoment } from '../../cells/moment.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { referenceIn } from '../../cells/reference-in.ts';
import { roundTrip } from '../../cells/round-trip.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNothing } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import { tripIn } from '../../cells/trip-in.ts';
import type { Cost, Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** The Trades export of TopstepX and the other houses on ProjectX: one row per round trip, result before fees. */
export const topstepxTrades: Importer = {
  id: 'topstepx-trades',
  label: 'TopstepX / ProjectX, trades',
  broker: 'topstepx',
  version: 1,
  verified: 'sample',
  holds: 'round trips',
  idScope: ['side'],
  assumes: { zone: null, currency: 'USD', accountClass: 'futures', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (table) yield* rowByRow(table.records(), readerOf(table));
  },
};

const SIGNATURE = ['Id', 'ContractName', 'EnteredAt', 'ExitedAt', 'EntryPrice', 'ExitPrice', 'Fees', 'PnL', 'Size', 'Type'];

function readerOf(table: Table): (row: Row) => readonly Found[] {
  const column = (name: string) => table.column(name);
  const [id, contract, type, size, result] = [column('Id'), column('ContractName'), column('Type'), column('Size'), column('PnL')] as const;
  const [enteredAt, exitedAt, entryPrice, exitPrice] = [
    column('EnteredAt'),
    column('ExitedAt'),
    column('EntryPrice'),
    column('ExitPrice'),
  ] as const;
  const [fees, commissions, day, account] = [column('Fees'), column('Commissions'), column('TradeDay'), column('AccountName')] as const;
  const accounts = new NamedAccounts();

  return (row) => {
    const trip = tripIn({
      ...{ symbol: contract(row), direction: type(row), quantity: size(row), result: result(row) },
      ...{ entryTime: enteredAt(row), entryPrice: entryPrice(row), exitTime: exitedAt(row), exitPrice: exitPrice(row) },
    });
    const number = referenceIn('Id', id(row));
    const [entry, exit] = roundTrip({
      ...{ row: row.row, account: account(row) || null, currency: quoteOf(contract(row), trip.exit.time.date, 'topstepx'), ...trip },
      instrument: { text: contract(row), assetClass: 'future' },
      entry: { ...trip.entry, execution: number },
      exit: { ...trip.exit, execution: number },
      realized: trip.result === null ? null : { amount: trip.result, currency: 'USD' },
      costs: [...costIn('fee', 'Fees', fees(row)), ...costIn('commission', 'Commissions', commissions(row))],
      identity: [contract, type, size, enteredAt, exitedAt, entryPrice, exitPrice].map((each) => each(row)),
    });
    const tradeDate = readMoment(day(row), 'mdy')?.date;
    return [...accounts.of(row.row, account(row)), entry, tradeDate === undefined ? exit : { ...exit, tradeDate }];
  };
}

function costIn(kind: Cost['kind'], column: string, cell: string): Cost[] {
  const amount = numberOrNothing(column, cell);
  return amount === null || isNothing(amount) ? [] : [{ kind, amount, currency: 'USD' }];
}
