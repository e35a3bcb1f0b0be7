import { momentIn, numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { matchLayouts, tableOfLayouts } from '../../cells/recognise-layouts.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNegative, isNothing, magnitude } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import { WrittenOptions } from '../../cells/written-options.ts';
import type { Cost, FillFact, Found, NamedInstrument } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

/**
 * One row per order: what was filled of it came at its average price. A spread is a row without a symbol, its legs follow. It is gone
 * through twice, to tell which options were written.
 */
export const webullOrders: Importer = {
  id: 'webull-orders',
  label: 'Webull, orders',
  broker: 'webull',
  version: 1,
  verified: 'sample',
  holds: 'orders',
  idScope: [],
  assumes: { zone: 'America/New_York', currency: 'USD', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchLayouts(source, LAYOUTS),
  *parse(source) {
    const table = tableOfLayouts(source, LAYOUTS);
    if (!table) return;
    const read = readerOf(table);
    const written = new WrittenOptions();
    for (const found of rowByRow(table.records(), read)) written.note(found);
    yield* rowByRow(table.records(), (row) => read(row).map((found) => written.told(found)));
  },
};

/** With both prices, and the older one that has one. */
const LAYOUTS = [
  ['Symbol', 'Side', 'Status', 'Filled', 'Total Qty', 'Price', 'Avg Price', 'Filled Time'],
  ['Symbol', 'Side', 'Status', 'Filled', 'Price', 'Time-in-Force', 'Placed Time', 'Filled Time'],
];

function readerOf(table: Table): (row: Row) => readonly Found[] {
  const [name, symbol, side, status] = [table.column('Name'), table.column('Symbol'), table.column('Side'), table.column('Status')];
  const [filled, price] = [table.column('Filled'), table.column('Avg Price', 'Price')];
  const [placed, done, commission] = [table.column('Placed Time'), table.column('Filled Time'), table.column('Commission')];
  const hasCosts = table.has('Commission');
  return (row) => {
    if (symbol(row) === '' && name(row) !== '')
      return [{ type: 'skipped', row: row.row, what: 'spread', why: 'Its legs are the rows below it.' }];
    const quantity = numberIn('Filled', filled(row));
    if (isNothing(quantity)) {
      return [{ type: 'skipped', row: row.row, what: `${status(row) || 'unfilled'} order`, why: 'Nothing of it was filled.' }];
    }
    const fill: FillFact = {
      type: 'fill',
      row: row.row,
      account: null,
      kind: 'trade',
      ...sideIn('Side', side(row)),
      instrument: instrumentOf(symbolIn(symbol(row))),
      quantity: magnitude(quantity),
      price: numberIn(table.has('Avg Price') ? 'Avg Price' : 'Price', price(row).replace(/^@/, '')),
      currency: null,
      time: momentIn('Filled Time', done(row) || placed(row), 'mdy'),
      costs: hasCosts ? costsOf(commission(row)) : null,
      identity: [symbol, side, filled, price, placed, done].map((column) => column(row)),
    };
    return [fill];
  };
}

const instrumentOf = (text: string): NamedInstrument => (/\d{6}[CP]\d{8}$/.test(text) ? { text, assetClass: 'option' } : { text });

function costsOf(cell: string): readonly Cost[] {
  const amount = numberOrNothing('Commission', cell);
  if (amount === null || isNothing(amount)) return [];
  return [{ kind: isNegative(amount) ? 'rebate' : 'commission', amount, currency: 'USD' }];
}
