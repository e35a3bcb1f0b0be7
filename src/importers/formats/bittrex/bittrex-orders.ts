import { BadCell } from '../../cells/bad-cell.ts';
import { momentIn, numberIn, numberOrNothing, symbolIn } from '../../cells/cell-readers.ts';
import { coinFee, coinFill } from '../../cells/coin-fill.ts';
import { coinInstrument, pairIn } from '../../cells/coin-names.ts';
import { badSide } from '../../cells/problem.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNothing, minus, over } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { BITTREX } from './bittrex.ts';

/** The order history until 2020, in its two layouts. Markets name the quote first: BTC-ETH is ether in bitcoin. */
export const bittrexOrders: Importer = {
  ...BITTREX,
  id: 'bittrex-orders',
  label: 'Bittrex, order history until 2020',
  verified: 'documentation',
  detect: (source) => matchTable(source, FROM_2018) ?? matchTable(source, UNTIL_2017),
  *parse(source) {
    const table = tableOf(source, FROM_2018) ?? tableOf(source, UNTIL_2017);
    if (!table) return;
    yield* rowByRow(table.records(), readerOf(table));
  },
};

const FROM_2018 = ['Uuid', 'Exchange', 'TimeStamp', 'OrderType', 'Limit', 'Quantity', 'QuantityRemaining', 'Commission', 'Price', 'Closed'];
const UNTIL_2017 = ['OrderUuid', 'Exchange', 'Type', 'Quantity', 'Limit', 'CommissionPaid', 'Price', 'Opened', 'Closed'];

function readerOf(table: Table): (row: Row) => readonly Found[] {
  const [id, market, type] = [table.column('Uuid', 'OrderUuid'), table.column('Exchange'), table.column('OrderType', 'Type')];
  const [quantity, remaining] = [table.column('Quantity'), table.column('QuantityRemaining')];
  const [fee, price, closed] = [table.column('Commission', 'CommissionPaid'), table.column('Price'), table.column('Closed')];
  return (row) => {
    const text = symbolIn(market(row));
    const pair = pairIn(text, 'bittrex');
    const filled = minus(numberIn('Quantity', quantity(row)), numberOrNothing('QuantityRemaining', remaining(row)) ?? '0');
    if (isNothing(filled)) return [{ type: 'skipped', row: row.row, what: type(row), why: 'Nothing of it was filled.' }];
    const worth = numberIn('Price', price(row));
    return [
      coinFill({
        row: row.row,
        side: sideOf(type(row)),
        instrument: pair ? coinInstrument(text, pair) : { text },
        quantity: filled,
        price: over(worth, filled, 15),
        worth,
        currency: pair?.quote ?? null,
        time: momentIn('Closed', closed(row), 'mdy'),
        costs: coinFee(numberOrNothing('Commission', fee(row)), pair?.quote ?? ''),
        execution: id(row),
        identity: [id, market, type, quantity, price, closed].map((cell) => cell(row)),
      }),
    ];
  };
}

/** LIMIT_BUY, MARKET_SELL, CEILING_MARKET_BUY */
function sideOf(type: string): 'buy' | 'sell' {
  const [, word] = /(?:^|_)(BUY|SELL)$/i.exec(type) ?? [];
  if (word === undefined) throw new BadCell(badSide(0, 'OrderType', type));
  return word.toUpperCase() === 'BUY' ? 'buy' : 'sell';
}
