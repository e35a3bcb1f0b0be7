import { momentIn, numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { coinFee, coinFill } from '../../cells/coin-fill.ts';
import { coinInstrument, pairIn } from '../../cells/coin-names.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { Table } from '../../cells/table.ts';
import type { FillFact } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { BINANCE } from './binance.ts';
import { cutAmount, cutPair } from './glued-amount.ts';

/** Spot trades with the coin glued to each number. */
export const binanceTrades: Importer = {
  ...BINANCE,
  id: 'binance-trades',
  label: 'Binance, spot trades',
  verified: 'sample',
  holds: 'fills',
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const read = readerOf(table);
    yield* rowByRow(table.records(), (row) => [read(row)]);
  },
};

const SIGNATURE = ['Date(UTC)', 'Pair', 'Side', 'Price', 'Executed', 'Amount', 'Fee'];

function readerOf(table: Table): (row: Row) => FillFact {
  const [time, symbol, side, price] = [table.column('Date(UTC)'), table.column('Pair'), table.column('Side'), table.column('Price')];
  const [executed, amount, fee] = [table.column('Executed'), table.column('Amount'), table.column('Fee')];
  return (row) => {
    const text = symbolIn(symbol(row));
    const pair = cutPair(text, executed(row), amount(row)) ?? pairIn(text, 'binance');
    const coins = pair ? [pair.base, pair.quote] : [];
    const taken = cutAmount(fee(row), coins);
    return coinFill({
      row: row.row,
      side: sideIn('Side', side(row)).side,
      instrument: pair ? coinInstrument(text, pair) : { text },
      quantity: numberIn('Executed', cutAmount(executed(row), coins.slice(0, 1)).amount),
      price: numberIn('Price', price(row)),
      worth: numberOrNothing('Amount', cutAmount(amount(row), coins.slice(1)).amount),
      currency: pair?.quote ?? null,
      time: { ...momentIn('Date(UTC)', time(row), 'ymd'), zone: 'UTC' },
      costs: coinFee(numberOrNothing('Fee', taken.amount), taken.coin),
      identity: [time, symbol, side, price, executed, amount, fee].map((cell) => cell(row)),
    });
  };
}
