import { BadCell } from '../../cells/bad-cell.ts';
import { momentIn, numberIn, numberOrNothing } from '../../cells/cell-readers.ts';
import { columnGrammar } from '../../cells/column-grammar.ts';
import { badSide } from '../../cells/problem.ts';
import { tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNothing } from '../../cells/sums.ts';
import { plain, type Table } from '../../cells/table.ts';
import { unitsIn } from '../../cells/trip-in.ts';
import type { FillFact, Found } from '../../facts.ts';
import type { Importer, ParseOptions } from '../../importer.ts';
import type { Row, Source } from '../../source.ts';
import { symbolOfExport } from './symbol-of-export.ts';

/** The list of trades of the strategy tester: two rows a trade, the exit first. Profit is after the commission of the strategy. */
export const tradingviewStrategy: Importer = {
  id: 'tradingview-strategy',
  label: 'TradingView, list of trades of a strategy',
  broker: 'tradingview',
  version: 1,
  verified: 'documentation',
  holds: 'fills',
  idScope: [],
  assumes: { zone: null, currency: null, accountClass: 'mixed', positionMode: 'netting' },
  detect: (source) => (listOfTrades(source) ? { score: 0.97, reason: 'its columns Trade #, Type, Signal and Price' } : undefined),
  *parse(source, options) {
    const table = listOfTrades(source);
    if (!table || !('sheets' in source)) return;
    yield { type: 'account', row: table.row, account: null, mode: 'backtest' };
    yield* trades(table, symbolOfExport(source), options);
  },
};

/** Columns were renamed several times, and prices name their currency. */
function listOfTrades(source: Source): Table | undefined {
  const table = ['Trade #', 'Trade number'].map((number) => tableOf(source, [number, 'Type', 'Signal'])).find((found) => found);
  return table?.header.some((cell) => plain(cell).startsWith('price')) ? table : undefined;
}

function* trades(table: Table, symbol: string | null, options: ParseOptions): Generator<Found> {
  const [type, signal, at] = [table.column('Type'), table.column('Signal'), table.column('Date and time', 'Date/Time')] as const;
  const [price, profit] = [money(table, ['price']), money(table, ['net p&l', 'net pnl', 'profit', 'p&l'])] as const;
  const quantity = table.column('Size (qty)', 'Position size (qty)', 'Contracts', 'Quantity', 'Qty');
  const { order, mark, asked } = columnGrammar(table, at, [price.column, profit.column], options);
  const currency = profit.currency ?? price.currency ?? options.currency ?? 'USD';
  if (asked) yield asked;
  yield* rowByRow(table.records(), (row) => {
    const open = signal(row) === 'Open';
    return [open ? { type: 'skipped', row: row.row, what: 'open trade', why: 'It was not closed when the list was made.' } : fillOf(row)];
  });

  function fillOf(row: Row): FillFact {
    const [, way, direction] = /^(entry|exit) (long|short)$/i.exec(type(row)) ?? [];
    if (way === undefined || direction === undefined) throw new BadCell(badSide(0, 'Type', type(row)));
    if (symbol === null) throw new BadCell({ code: 'no_symbol', message: NO_SYMBOL });
    const enters = way.toLowerCase() === 'entry';
    const result = numberOrNothing('Profit', profit.column(row), mark);
    return {
      ...{ type: 'fill', kind: 'trade', row: row.row, account: null, instrument: { text: symbol }, currency: price.currency },
      ...{ side: enters === (direction.toLowerCase() === 'long') ? 'buy' : 'sell', effect: enters ? 'open' : 'close', costs: [] },
      ...{ quantity: unitsIn(quantity(row), mark), price: numberIn('Price', price.column(row), mark) },
      time: momentIn('Date and time', at(row), order),
      identity: [type, at, price.column, quantity].map((each) => each(row)),
      ...(enters || result === null || isNothing(result) ? {} : { stated: { realized: result, currency } }),
    };
  }
}

/** Price USDT, Net P&L USD: the column and its currency. The one in per cent is another. */
function money({ header, column }: Table, names: readonly string[]) {
  const found = names
    .flatMap((name) => header.filter((cell) => plain(cell) === name || plain(cell).startsWith(`${name} `)))
    .find((cell) => !cell.includes('%'));
  const currency = /\b[A-Z]{3,5}$/.exec(found ?? '')?.[0] ?? null;
  return { column: found === undefined ? () => '' : column(found), currency };
}

const NO_SYMBOL = 'The list does not say what was traded. Keep the name that TradingView gave the file, or export the workbook.';
