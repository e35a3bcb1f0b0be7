import { momentIn, numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { coinFee, coinFill } from '../../cells/coin-fill.ts';
import { coinInstrument, pairIn } from '../../cells/coin-names.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { magnitude, minus, plus } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { FillFact } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { COINBASE_PRO } from './coinbase-pro.ts';

/** The fills statement: one row per execution; its total has the fee in it. */
export const coinbaseProFills: Importer = {
  ...COINBASE_PRO,
  id: 'coinbase-pro-fills',
  label: 'Coinbase Pro, fills',
  verified: 'documentation',
  holds: 'fills',
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const read = readerOf(table);
    yield* rowByRow(table.records(), (row) => [read(row)]);
  },
};

const SIGNATURE = ['trade id', 'product', 'side', 'created at', 'size', 'size unit', 'price', 'fee', 'total', 'price/fee/total unit'];

function readerOf(table: Table): (row: Row) => FillFact {
  const [account, trade, product, side] = [
    table.column('portfolio'),
    table.column('trade id'),
    table.column('product'),
    table.column('side'),
  ];
  const [time, size, price] = [table.column('created at'), table.column('size'), table.column('price')];
  const [fee, total, unit] = [table.column('fee'), table.column('total'), table.column('price/fee/total unit')];
  return (row) => {
    const text = symbolIn(product(row));
    const pair = pairIn(text, 'coinbase-pro');
    const direction = sideIn('side', side(row)).side;
    const charged = numberOrNothing('fee', fee(row)) ?? '0';
    const paid = numberOrNothing('total', total(row));
    return coinFill({
      row: row.row,
      account: account(row),
      side: direction,
      // As the account statement has it: their trade ids are told apart by it.
      instrument: pair ? coinInstrument(`${pair.base}/${pair.quote}`, pair) : { text },
      quantity: numberIn('size', size(row)),
      price: numberIn('price', price(row)),
      worth: paid === null ? null : direction === 'buy' ? minus(magnitude(paid), charged) : plus(magnitude(paid), charged),
      currency: unit(row) || (pair?.quote ?? null),
      time: momentIn('created at', time(row), 'ymd'),
      costs: coinFee(charged, unit(row)),
      execution: trade(row),
      identity: [account, trade, product, side, time, size, price].map((cell) => cell(row)),
    });
  };
}
