import { NamedAccounts } from '../../cells/account-mode.ts';
import { columnGrammar } from '../../cells/column-grammar.ts';
import { quoteOf } from '../../cells/known-size.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { roundTrip } from '../../cells/round-trip.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { Table } from '../../cells/table.ts';
import { tripIn } from '../../cells/trip-in.ts';
import type { Found } from '../../facts.ts';
import type { Importer, ParseOptions } from '../../importer.ts';

/** The journal of the statistics window: one row per round trip, without costs. The sign of the open volume tells the direction. */
export const atasJournal: Importer = {
  id: 'atas-journal',
  label: 'ATAS, journal',
  broker: 'atas',
  version: 1,
  verified: 'sample',
  holds: 'round trips',
  idScope: [],
  assumes: { zone: null, currency: 'USD', accountClass: 'futures', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source, options) {
    const table = tableOf(source, SIGNATURE);
    if (table) yield* trades(table, options);
  },
};

const SIGNATURE = ['Account', 'Instrument', 'Open time', 'Open price', 'Open volume', 'Close time', 'Close price', 'Close volume', 'PnL'];

function* trades(table: Table, options: ParseOptions): Generator<Found> {
  const column = (name: string) => table.column(name);
  const [account, instrument, volume, result] = [column('Account'), column('Instrument'), column('Open volume'), column('PnL')] as const;
  const [openedAt, opened, closedAt, closed] = [
    column('Open time'),
    column('Open price'),
    column('Close time'),
    column('Close price'),
  ] as const;
  const { order, mark, asked } = columnGrammar(table, openedAt, [opened, result], options);
  const accounts = new NamedAccounts();
  if (asked) yield asked;
  yield* rowByRow(table.records(), (row) => {
    const trip = tripIn(
      {
        ...{ symbol: instrument(row), direction: '', quantity: volume(row), result: result(row) },
        ...{ entryTime: openedAt(row), entryPrice: opened(row), exitTime: closedAt(row), exitPrice: closed(row) },
      },
      { order, mark },
    );
    const currency = quoteOf(instrument(row), trip.exit.time.date, 'atas');
    return [
      ...accounts.of(row.row, account(row)),
      ...roundTrip({
        ...{ row: row.row, account: account(row) || null, instrument: { text: instrument(row) }, currency, costs: null, ...trip },
        realized: trip.result === null ? null : { amount: trip.result, currency: options.currency ?? 'USD' },
        identity: [account, instrument, volume, openedAt, opened, closedAt, closed].map((each) => each(row)),
      }),
    ];
  });
}
