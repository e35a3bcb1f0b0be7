import { numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { coinFee, coinFill } from '../../cells/coin-fill.ts';
import { coinInstrument, type Pair, pairIn } from '../../cells/coin-names.ts';
import { headerZone } from '../../cells/header-zone.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { Table } from '../../cells/table.ts';
import type { Cost, FillFact } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { BYBIT } from './bybit.ts';
import { bybitMoment } from './bybit-moment.ts';

/** The spot trade history of a unified account. A fee is taken from the coin that comes in. */
export const bybitSpot: Importer = {
  ...BYBIT,
  id: 'bybit-spot',
  label: 'Bybit, spot trade history',
  holds: 'fills',
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const read = readerOf(table);
    yield* rowByRow(table.records(), (row) => [read(row)]);
  },
};

const SIGNATURE = [
  'Spot Pairs',
  'Order Type',
  'Direction',
  'Filled Value',
  'Filled Price',
  'Filled Quantity',
  'Fees',
  'Transaction ID',
  'Order No.',
];

function readerOf(table: Table): (row: Row) => FillFact {
  const { column: time } = headerZone(table, 'Timestamp', 'Filled Time');
  const [account, symbol, side] = [table.column('Uid'), table.column('Spot Pairs'), table.column('Direction')];
  const [value, price, quantity] = [table.column('Filled Value'), table.column('Filled Price'), table.column('Filled Quantity')];
  const [fees, id, order] = [table.column('Fees'), table.column('Transaction ID'), table.column('Order No.')];
  return (row) => {
    const text = symbolIn(symbol(row));
    const pair = pairIn(text, 'bybit');
    const direction = sideIn('Direction', side(row)).side;
    return coinFill({
      row: row.row,
      account: account(row),
      side: direction,
      instrument: pair ? coinInstrument(text, pair) : { text },
      quantity: numberIn('Filled Quantity', quantity(row)),
      price: numberIn('Filled Price', price(row)),
      worth: numberOrNothing('Filled Value', value(row)),
      currency: pair?.quote ?? null,
      time: bybitMoment('Timestamp', time(row)),
      costs: feesOf(fees(row), direction, pair),
      execution: id(row),
      order: order(row),
      identity: [time, symbol, side, price, quantity, value, id].map((cell) => cell(row)),
    });
  };
}

/** A number, or {"USDT":"0.0275"} since 2026. */
function feesOf(cell: string, side: 'buy' | 'sell', pair: Pair | null): readonly Cost[] | null {
  const named = [...cell.matchAll(/"([A-Z0-9]{1,12})":\s*"?(-?[\d.]+(?:[eE]-?\d{1,2})?)"?/g)];
  if (named.length > 0) return named.flatMap(([, coin = '', amount = '']) => coinFee(numberIn('Fees', amount), coin));
  return pair ? coinFee(numberOrNothing('Fees', cell), side === 'buy' ? pair.base : pair.quote) : null;
}
