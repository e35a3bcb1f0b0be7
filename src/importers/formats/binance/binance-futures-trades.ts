import { momentIn, numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { coinFill, knownFee } from '../../cells/coin-fill.ts';
import { headerZone } from '../../cells/header-zone.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNothing } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { FillFact } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { BINANCE } from './binance.ts';
import { cutAmount } from './glued-amount.ts';
import { moneyOfContract } from './money-of-contract.ts';
import { zoneOfName } from './zone-of-name.ts';

/** Fills of perpetual contracts, with the profit that each of them realised. */
export const binanceFuturesTrades: Importer = {
  ...BINANCE,
  id: 'binance-futures-trades',
  label: 'Binance, futures trade history',
  verified: 'documentation',
  holds: 'fills',
  assumes: { ...BINANCE.assumes, zone: null },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const read = readerOf(table, zoneOfName(source.name));
    yield* rowByRow(table.records(), (row) => [read(row)]);
  },
};

const SIGNATURE = ['Symbol', 'Side', 'Price', 'Quantity', 'Amount', 'Fee', 'Realized Profit'];

function readerOf(table: Table, zoneOfFile: string | null): (row: Row) => FillFact {
  const { column: time, zone } = headerZone(table, 'Date', 'Time');
  const [account, symbol, side] = [table.column('Uid'), table.column('Symbol'), table.column('Side')];
  const [price, quantity, fee] = [table.column('Price'), table.column('Quantity'), table.column('Fee')];
  const [feeCoin, profit, quoteAsset] = [table.column('Fee Coin'), table.column('Realized Profit'), table.column('Quote Asset')];
  const [trade, order] = [table.column('Trade ID'), table.column('Order ID')];
  return (row) => {
    const text = symbolIn(symbol(row));
    const told = moneyOfContract(text);
    const quote = told.quote || quoteAsset(row);
    const settled = told.settled || quoteAsset(row);
    const taken = cutAmount(fee(row), []);
    const realized = numberOrNothing('Realized Profit', profit(row)) ?? '0';
    return {
      ...coinFill({
        row: row.row,
        account: account(row),
        side: sideIn('Side', side(row)).side,
        instrument: { text, assetClass: 'cryptoPerpetual' },
        quantity: numberIn('Quantity', quantity(row)),
        price: numberIn('Price', price(row)),
        currency: quote || null,
        time: { ...momentIn('Time', time(row), 'ymd'), zone: zone ?? zoneOfFile },
        costs: knownFee(numberOrNothing('Fee', taken.amount), taken.coin || feeCoin(row) || settled),
        execution: trade(row),
        order: order(row),
        identity: [time, symbol, side, price, quantity, fee, profit].map((cell) => cell(row)),
      }),
      ...(isNothing(realized) || settled === '' ? {} : { stated: { realized, currency: settled } }),
    };
  };
}
