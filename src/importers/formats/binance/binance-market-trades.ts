import { momentIn, numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { coinFill, knownFee } from '../../cells/coin-fill.ts';
import { coinInstrument, pairIn } from '../../cells/coin-names.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { Table } from '../../cells/table.ts';
import type { FillFact } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { BINANCE } from './binance.ts';

/** The older layout of spot trades: plain numbers, and the coin of the fee in a column of its own. */
export const binanceMarketTrades: Importer = {
  ...BINANCE,
  id: 'binance-market-trades',
  label: 'Binance, spot trades (Market and Fee Coin)',
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

const SIGNATURE = ['Date(UTC)', 'Market', 'Type', 'Price', 'Amount', 'Total', 'Fee', 'Fee Coin'];

function readerOf(table: Table): (row: Row) => FillFact {
  const [time, market, side, price] = [table.column('Date(UTC)'), table.column('Market'), table.column('Type'), table.column('Price')];
  const [amount, total, fee] = [table.column('Amount'), table.column('Total'), table.column('Fee')];
  const feeCoin = table.column('Fee Coin');
  return (row) => {
    const text = symbolIn(market(row));
    const pair = pairIn(text, 'binance');
    return coinFill({
      row: row.row,
      side: sideIn('Type', side(row)).side,
      instrument: pair ? coinInstrument(text, pair) : { text },
      quantity: numberIn('Amount', amount(row)),
      price: numberIn('Price', price(row)),
      worth: numberOrNothing('Total', total(row)),
      currency: pair?.quote ?? null,
      time: { ...momentIn('Date(UTC)', time(row), 'ymd'), zone: 'UTC' },
      costs: knownFee(numberOrNothing('Fee', fee(row)), feeCoin(row)),
      identity: [time, market, side, price, amount, total, fee, feeCoin].map((cell) => cell(row)),
    });
  };
}
