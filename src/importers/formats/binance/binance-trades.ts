import { momentIn, numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { coinFill, knownFee } from '../../cells/coin-fill.ts';
import { coinInstrument, pairIn } from '../../cells/coin-names.ts';
import { headerZone } from '../../cells/header-zone.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { Table } from '../../cells/table.ts';
import type { FillFact } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { BINANCE } from './binance.ts';
import { cutAmount, cutPair } from './glued-amount.ts';
import { zoneOfName } from './zone-of-name.ts';

/** Spot trades with the coin glued to each number. Newer files have Time for Date(UTC), in the zone that their name tells. */
export const binanceTrades: Importer = {
  ...BINANCE,
  id: 'binance-trades',
  label: 'Binance, spot trades',
  verified: 'sample',
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

const SIGNATURE = ['Pair', 'Side', 'Price', 'Executed', 'Amount', 'Fee'];

function readerOf(table: Table, zoneOfFile: string | null): (row: Row) => FillFact {
  const { column: time, zone } = headerZone(table, 'Date', 'Time');
  const [symbol, side, price] = [table.column('Pair'), table.column('Side'), table.column('Price')];
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
      time: { ...momentIn('Time', time(row), 'ymd'), zone: zone ?? zoneOfFile },
      costs: knownFee(numberOrNothing('Fee', taken.amount), taken.coin),
      identity: [time, symbol, side, price, executed, amount, fee].map((cell) => cell(row)),
    });
  };
}
