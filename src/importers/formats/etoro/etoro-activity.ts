import { BadCell } from '../../cells/bad-cell.ts';
import { momentIn, symbolIn } from '../../cells/cell-readers.ts';
import { decimalMark } from '../../cells/decimal-mark.ts';
import { movesNothing } from '../../cells/moves-nothing.ts';
import { readNumber } from '../../cells/number.ts';
import { badNumber, problem } from '../../cells/problem.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { isNegative, isNothing, magnitude, negated, over } from '../../cells/sums.ts';
import { plain, type Table } from '../../cells/table.ts';
import type { CashFact, FillFact, Found, Moment, NamedInstrument } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row, Source } from '../../source.ts';
import { type EtoroPositions, etoroPositions } from './etoro-positions.ts';

const SIGNATURE = ['Date', 'Type', 'Details', 'Amount', 'Units', 'Realized Equity Change', 'Realized Equity', 'Balance', 'Position ID'];

/** The account activity: money in and out of positions, in dollars, without prices. The sheet of closed positions beside it knows more. */
export const etoroActivity: Importer = {
  id: 'etoro-activity',
  label: 'eToro, account activity',
  broker: 'etoro',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  // A position is opened and closed under one id.
  idScope: ['side'],
  assumes: { zone: 'UTC', currency: 'USD', accountClass: 'mixed', positionMode: 'hedging' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const columns = columnsOf(table);
    const positions = etoroPositions(source);
    let warned = false;
    for (const each of table.records()) {
      const found = readRow(each, (row) => foundIn(row, columns, positions));
      yield* found;
      if (!warned && found.some((fact) => isGuessed(fact, positions))) {
        warned = true;
        yield problem(
          each.row,
          'guessed',
          'This sheet does not say whether a CFD was bought or sold: each is taken as bought. The results are eToro’s own.',
        );
      }
    }
    yield* otherSheets(source);
  },
};

type Columns = ReturnType<typeof columnsOf>;

const columnsOf = (table: Table) => ({
  date: table.column('Date'),
  type: table.column('Type'),
  details: table.column('Details'),
  amount: table.column('Amount'),
  units: table.column('Units', 'Units / Contracts'),
  change: table.column('Realized Equity Change'),
  position: table.column('Position ID'),
  asset: table.column('Asset type'),
});

function foundIn(row: Row, columns: Columns, positions: EtoroPositions): readonly Found[] {
  const time = momentIn('Date', columns.date(row), 'dmy');
  const type = columns.type(row);
  if (/^open position$/i.test(type)) return [fill(row, columns, { time, positions, opens: true })];
  if (/^position closed$|^profit\/loss of trade$/i.test(type)) return [fill(row, columns, { time, positions, opens: false })];
  const amount = numberIn('Amount', columns.amount(row));
  const change = numberIn('Realized Equity Change', columns.change(row));
  if (isNothing(amount)) return [movesNothing(row.row, type)];
  if (isNothing(change) && /conversion fee/i.test(type))
    return [{ type: 'skipped', row: row.row, what: type, why: 'The withdrawal beside it holds it.' }];
  const kind = KINDS.find(([words]) => words.test(type))?.[1];
  return kind === undefined ? [{ type: 'unknown', row: row.row, what: type }] : [cash(row, columns, { time, amount, kind })];
}

/** Each cell by itself: 4,581.91 and 1 757,95 and (0,10) stand in one file. */
function numberIn(column: string, cell: string): string {
  const number = readNumber(cell, decimalMark([cell]));
  if (number === undefined) throw new BadCell(badNumber(0, column, cell));
  return number ?? '0';
}

/** What a position cost and what it paid back say the price of what is owned outright; of a CFD they are the margin and the result. */
function fill(
  row: Row,
  columns: Columns,
  { time, positions, opens }: { time: Moment; positions: EtoroPositions; opens: boolean },
): FillFact {
  const ticket = columns.position(row);
  const known = positions.get(ticket);
  const quantity = magnitude(numberIn('Units', columns.units(row)));
  if (isNothing(quantity)) throw new BadCell({ code: 'no_quantity', message: 'Units is empty. The row was left out.' });
  const amount = magnitude(numberIn('Amount', columns.amount(row)));
  const owned = !isCfd(columns.asset(row)) && known?.side !== 'sell';
  const long = known?.side !== 'sell';
  return {
    type: 'fill',
    row: row.row,
    account: null,
    kind: 'trade',
    side: long === opens ? 'buy' : 'sell',
    effect: opens ? 'open' : 'close',
    instrument: { ...instrumentOf(symbolIn(columns.details(row)), columns.asset(row)), ...(known?.isin ? { isin: known.isin } : {}) },
    quantity,
    price: owned ? over(amount, quantity, 8) : null,
    currency: 'USD',
    time,
    ...(ticket === '' || ticket === '-' ? {} : { execution: ticket, ticket }),
    identity: [columns.date(row), columns.type(row), columns.details(row), columns.amount(row), columns.units(row), ticket],
    costs: null,
    ...(isCfd(columns.asset(row)) ? { multiplier: '1' } : {}),
    ...(owned ? { cash: opens ? negated(amount) : amount } : {}),
    ...(opens ? {} : { stated: { realized: numberIn('Realized Equity Change', columns.change(row)), currency: 'USD' } }),
  };
}

const isCfd = (asset: string) => /cfd|currenc|indic|commodit/i.test(asset);

/** A contract on a share is written as the share: NKE/USD. */
function instrumentOf(text: string, asset: string): NamedInstrument {
  if (/stock/i.test(asset)) return { text, assetClass: 'stock' };
  if (/etf/i.test(asset)) return { text, assetClass: 'etf' };
  if (/crypto/i.test(asset)) return { text, assetClass: 'cryptoSpot' };
  if (/currenc/i.test(asset)) return { text, assetClass: 'forex' };
  return isCfd(asset) ? { text, symbol: text.replace(/\/[A-Z]{3}$/, ''), assetClass: 'cfd' } : { text };
}

const isGuessed = (fact: Found, positions: EtoroPositions) =>
  fact.type === 'fill' && fact.price === null && !positions.has(fact.ticket ?? '');

function cash(row: Row, columns: Columns, { time, amount, kind }: { time: Moment; amount: string; kind: CashFact['kind'] }): CashFact {
  const ticket = columns.position(row);
  const details = columns.details(row);
  const of = /^[A-Z0-9.]+\/[A-Z]{3}$/.test(details);
  return {
    type: 'cash',
    row: row.row,
    account: null,
    kind: kind === 'deposit' && isNegative(amount) ? 'withdrawal' : kind,
    time,
    amount,
    currency: 'USD',
    ...(of ? { instrument: instrumentOf(details, columns.asset(row)) } : {}),
    ...(ticket === '' || ticket === '-' ? {} : { ticket }),
    identity: [columns.date(row), columns.type(row), details, columns.amount(row), ticket],
    note: [columns.type(row), details].filter((each) => each !== '' && each !== '-').join(', '),
  };
}

const KINDS: readonly (readonly [RegExp, CashFact['kind']])[] = [
  [/overnight|rollover|swap|weekend/i, 'swap'],
  [/sdrt|\btax|stamp/i, 'tax'],
  [/fee|commission/i, 'fee'],
  [/dividend/i, 'dividend'],
  [/interest/i, 'interest'],
  [/withdraw/i, 'withdrawal'],
  [/deposit|cashback|bonus|refund/i, 'deposit'],
];

/** Rows of the workbook's other sheets repeat these, or only sum them up. */
function* otherSheets(source: Source): Generator<Found> {
  if (!('sheets' in source)) return;
  for (const { name, head } of source.sheets) {
    const [first] = head;
    if (!first || head.some(({ cells }) => SIGNATURE.every((each) => cells.some((cell) => plain(cell) === plain(each))))) continue;
    yield { type: 'skipped', row: first.row, what: `Sheet ${name}`, why: 'The account activity holds what it says.' };
  }
}
