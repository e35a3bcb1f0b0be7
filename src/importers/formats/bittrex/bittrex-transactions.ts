import { momentIn, numberIn, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { coinFee, coinFill } from '../../cells/coin-fill.ts';
import { coinInstrument } from '../../cells/coin-names.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { magnitude, minus, plus } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { FillFact } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { BITTREX } from './bittrex.ts';

/** The order history of the last years, with three lines above its header. The total has the fee in it, and the price is rounded. */
export const bittrexTransactions: Importer = {
  ...BITTREX,
  id: 'bittrex-transactions',
  label: 'Bittrex, order history',
  verified: 'sample',
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const read = readerOf(table);
    yield* rowByRow(table.records(), (row) => [read(row)]);
  },
};

const SIGNATURE = [
  'TXID',
  'Time (UTC)',
  'Transaction',
  'Market',
  'Base',
  'Quote',
  'Price',
  'Quantity (Base)',
  'Fees (Quote)',
  'Total (Quote)',
];

function readerOf(table: Table): (row: Row) => FillFact {
  const [id, time, side, market] = [table.column('TXID'), table.column('Time (UTC)'), table.column('Transaction'), table.column('Market')];
  const [base, quote, price] = [table.column('Base'), table.column('Quote'), table.column('Price')];
  const [quantity, fees, total] = [table.column('Quantity (Base)'), table.column('Fees (Quote)'), table.column('Total (Quote)')];
  return (row) => {
    const text = symbolIn(market(row));
    const direction = sideIn('Transaction', side(row)).side;
    const charged = numberIn('Fees (Quote)', fees(row));
    const paid = magnitude(numberIn('Total (Quote)', total(row)));
    return coinFill({
      row: row.row,
      side: direction,
      instrument: coinInstrument(text, { base: base(row), quote: quote(row) }),
      quantity: numberIn('Quantity (Base)', quantity(row)),
      price: numberIn('Price', price(row)),
      worth: direction === 'buy' ? minus(paid, charged) : plus(paid, charged),
      currency: quote(row) || null,
      time: { ...momentIn('Time (UTC)', time(row), 'ymd'), zone: 'UTC' },
      costs: coinFee(charged, quote(row)),
      execution: id(row),
      identity: [id, time, side, market, quantity, total].map((cell) => cell(row)),
    });
  };
}
