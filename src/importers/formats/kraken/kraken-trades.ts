import { momentIn, numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { coinFee, coinFill } from '../../cells/coin-fill.ts';
import { coinInstrument, pairIn } from '../../cells/coin-names.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { Table } from '../../cells/table.ts';
import type { FillFact } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { KRAKEN } from './kraken.ts';

/** One row per execution; cost and fee are in the quote of the pair. */
export const krakenTrades: Importer = {
  ...KRAKEN,
  id: 'kraken-trades',
  label: 'Kraken, trades',
  holds: 'fills',
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const read = readerOf(table);
    yield* rowByRow(table.records(), (row) => [read(row)]);
  },
};

const SIGNATURE = ['txid', 'ordertxid', 'pair', 'time', 'type', 'ordertype', 'price', 'cost', 'fee', 'vol'];

function readerOf(table: Table): (row: Row) => FillFact {
  const [txid, order, symbol, time] = [table.column('txid'), table.column('ordertxid'), table.column('pair'), table.column('time')];
  const [side, price, cost] = [table.column('type'), table.column('price'), table.column('cost')];
  const [fee, volume, misc] = [table.column('fee'), table.column('vol'), table.column('misc')];
  return (row) => {
    const text = symbolIn(symbol(row));
    const pair = pairIn(text, 'kraken');
    const charged = coinFee(numberOrNothing('fee', fee(row)), pair?.quote ?? '');
    return {
      ...coinFill({
        row: row.row,
        side: sideIn('type', side(row)).side,
        instrument: pair ? coinInstrument(text, pair) : { text },
        quantity: numberIn('vol', volume(row)),
        price: numberIn('price', price(row)),
        worth: numberOrNothing('cost', cost(row)),
        currency: pair?.quote ?? null,
        time: momentIn('time', time(row), 'ymd'),
        costs: pair ? charged : null,
        execution: txid(row),
        order: order(row),
        identity: [txid(row), symbol(row), time(row), side(row), volume(row), price(row)],
      }),
      effect: /\bclosing\b/.test(misc(row)) ? 'close' : 'unknown',
    };
  };
}
