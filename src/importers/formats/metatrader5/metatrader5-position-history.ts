import { BadCell } from '../../cells/bad-cell.ts';
import { momentIn, numberIn, numberOrNothing, symbolIn } from '../../cells/cell-readers.ts';
import { columnGrammar } from '../../cells/column-grammar.ts';
import { quoteOf, worthOfLot } from '../../cells/known-size.ts';
import { badSide } from '../../cells/problem.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { referenceIn } from '../../cells/reference-in.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { Table } from '../../cells/table.ts';
import { unitsIn } from '../../cells/trip-in.ts';
import type { FillFact, Found } from '../../facts.ts';
import type { Importer, ParseOptions } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** The position history list of a broker's portal: deals in and out, each with the number of its position, without costs. */
export const metatrader5PositionHistory: Importer = {
  id: 'metatrader5-position-history',
  label: 'MetaTrader 5, position history list',
  broker: 'metatrader5',
  version: 1,
  verified: 'sample',
  holds: 'fills',
  idScope: ['side'],
  assumes: { zone: null, currency: null, accountClass: 'forex', positionMode: 'hedging' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source, options) {
    const table = tableOf(source, SIGNATURE);
    if (table) yield* deals(table, options);
  },
};

const SIGNATURE = ['Symbol', 'Account Number', 'Position', 'Date Time', 'Transaction Type', 'Trade Volume Lots', 'Open Price', 'Profit'];

function* deals(table: Table, options: ParseOptions): Generator<Found> {
  const column = (name: string) => table.column(name);
  const [symbol, account, position, at] = [column('Symbol'), column('Account Number'), column('Position'), column('Date Time')] as const;
  const [type, lots, price, profit] = [
    column('Transaction Type'),
    column('Trade Volume Lots'),
    column('Open Price'),
    column('Profit'),
  ] as const;
  const { order, mark, asked } = columnGrammar(table, at, [price, profit], options);
  const currency = options.currency ?? 'USD';
  if (asked) yield asked;
  if (options.currency === null)
    yield { type: 'asked', what: 'currency', guess: currency, why: 'The file does not say what profits are in.' };
  const told = new Set<string>();
  yield* rowByRow(table.records(), (row) => [...accountOf(row), fillOf(row)]);

  function accountOf(row: Row): Found[] {
    if (told.has(account(row))) return [];
    told.add(account(row));
    return [{ type: 'account', row: row.row, account: account(row) || null, currency }];
  }

  function fillOf(row: Row): FillFact {
    const { side, effect } = dealIn(type(row));
    const text = symbolIn(symbol(row));
    const time = momentIn('Date Time', at(row), order);
    const multiplier = worthOfLot(text, time.date, 'metatrader5');
    const result = numberOrNothing('Profit', profit(row), mark);
    return {
      ...{ type: 'fill', kind: 'trade', row: row.row, account: account(row) || null, side, effect, instrument: { text }, time },
      ...{
        quantity: unitsIn(lots(row), mark),
        price: numberIn('Open Price', price(row), mark),
        currency: quoteOf(text, time.date, 'metatrader5'),
        costs: null,
      },
      ...{ ticket: referenceIn('Position', position(row)), identity: [position, at, type, lots, price].map((each) => each(row)) },
      ...(effect !== 'close' || result === null ? {} : { stated: { realized: result, currency } }),
      ...(multiplier === undefined ? {} : { multiplier }),
    };
  }
}

/** Trade Buy In, Trade Sell Out; InOut turns a position around. */
function dealIn(cell: string): { side: 'buy' | 'sell'; effect: FillFact['effect'] } {
  const [, side, way] = /\b(buy|sell)\s+(in ?out|in|out)\b/i.exec(cell) ?? [];
  if (side === undefined || way === undefined) throw new BadCell(badSide(0, 'Transaction Type', cell));
  const effect = /^in$/i.test(way) ? 'open' : /^out$/i.test(way) ? 'close' : 'unknown';
  return { side: side.toLowerCase() === 'buy' ? 'buy' : 'sell', effect };
}
