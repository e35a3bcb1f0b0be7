import { momentIn, numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { coinFill, knownFee } from '../../cells/coin-fill.ts';
import { coinInstrument, pairIn } from '../../cells/coin-names.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { Table } from '../../cells/table.ts';
import type { FillFact } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { KUCOIN } from './kucoin.ts';

/** The trade history as exported until 2022: eight columns, no ids. */
export const kucoinTrades: Importer = {
  ...KUCOIN,
  id: 'kucoin-trades',
  label: 'KuCoin, trade history',
  verified: 'sample',
  assumes: { ...KUCOIN.assumes, zone: null },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const read = readerOf(table);
    yield* rowByRow(table.records(), (row) => [read(row)]);
  },
};

const SIGNATURE = ['tradeCreatedAt', 'symbol', 'side', 'price', 'size', 'funds', 'fee', 'feeCurrency'];

function readerOf(table: Table): (row: Row) => FillFact {
  const [time, symbol, side, price] = [table.column('tradeCreatedAt'), table.column('symbol'), table.column('side'), table.column('price')];
  const [size, funds, fee] = [table.column('size'), table.column('funds'), table.column('fee')];
  const [feeCoin, order] = [table.column('feeCurrency'), table.column('orderId')];
  return (row) => {
    const text = symbolIn(symbol(row));
    const pair = pairIn(text, 'kucoin');
    return coinFill({
      row: row.row,
      side: sideIn('side', side(row)).side,
      instrument: pair ? coinInstrument(text, pair) : { text },
      quantity: numberIn('size', size(row)),
      price: numberIn('price', price(row)),
      worth: numberOrNothing('funds', funds(row)),
      currency: pair?.quote ?? null,
      time: momentIn('tradeCreatedAt', time(row), 'ymd'),
      costs: knownFee(numberOrNothing('fee', fee(row)), feeCoin(row) || (pair?.quote ?? '')),
      order: order(row),
      identity: [time, symbol, side, price, size, funds, fee, feeCoin].map((cell) => cell(row)),
    });
  };
}
