import { NamedAccounts } from '../../cells/account-mode.ts';
import { numberOrNothing } from '../../cells/cell-readers.ts';
import { quoteOf } from '../../cells/known-size.ts';
import { readDate } from '../../cells/moment.ts';
import { referenceIn } from '../../cells/reference-in.ts';
import { roundTrip } from '../../cells/round-trip.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { isNothing } from '../../cells/sums.ts';
import { findTable, tableAt } from '../../cells/table.ts';
import { tripIn } from '../../cells/trip-in.ts';
import type { Cost, Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row, Source } from '../../source.ts';

/** Trader Performance: a line with the account, a line with the contract, then its round trips under a header, again for the next. */
export const rithmicPerformance: Importer = {
  id: 'rithmic-performance',
  label: 'Rithmic, trader performance',
  broker: 'rithmic',
  version: 1,
  verified: 'sample',
  holds: 'round trips',
  idScope: [],
  assumes: { zone: null, currency: 'USD', accountClass: 'futures', positionMode: 'netting' },
  detect: (source) =>
    isPerformance(source) ? { score: 0.95, reason: 'its columns from Entry Order Number to Commission & Fees' } : undefined,
  *parse(source) {
    if (!('sheets' in source)) return;
    const section = new Section();
    for (const sheet of source.sheets) for (const row of sheet.rows()) yield* section.read(row);
  },
};

const SIGNATURE = ['Entry Order Number', 'Entry Buy/Sell', 'Entry Price', 'Exit Order Number', 'Exit Price', 'Fill Size', 'Trade P&L'];

const isPerformance = (source: Source) => 'sheets' in source && source.sheets.some((sheet) => findTable(sheet, SIGNATURE));

/** What the lines above said. */
class Section {
  private account: string | null = null;
  private contract = '';
  private columns: ReturnType<typeof columnsOf> | null = null;
  private readonly accounts = new NamedAccounts();

  *read(row: Row): Generator<Found> {
    const [first = '', second = ''] = row.cells;
    if (row.cells.some((cell) => cell === 'Entry Order Number')) this.columns = columnsOf(row);
    else if (first === 'Account' && !/^\d/.test(second)) return;
    else if (isTitle(row)) yield* this.title(row, first);
    else if (this.columns !== null) yield* readRow(row, (each) => this.trade(each));
  }

  /** A code of month and year ends a contract; any other name is an account. */
  private *title(row: Row, text: string): Generator<Found> {
    if (CONTRACT.test(text)) this.contract = text;
    else {
      [this.account, this.contract, this.columns] = [text, '', null];
      yield* this.accounts.of(row.row, text);
    }
  }

  private trade(row: Row): readonly Found[] {
    const columns = this.columns;
    if (columns === null) return [];
    const trip = tripIn({ ...columns.trip(row), symbol: this.contract });
    const currency = quoteOf(this.contract, trip.exit.time.date, 'rithmic');
    const paid = numberOrNothing('Commission & Fees', columns.paid(row)) ?? '0';
    const tradeDate = readDate(columns.day(row), 'ymd');
    const [entry, exit] = roundTrip({
      ...{ row: row.row, account: this.account, instrument: { text: this.contract, assetClass: 'future' }, currency, ...trip },
      entry: { ...trip.entry, order: referenceIn('Entry Order Number', columns.entryOrder(row)) },
      exit: { ...trip.exit, order: referenceIn('Exit Order Number', columns.exitOrder(row)) },
      realized: trip.result === null ? null : { amount: trip.result, currency: 'USD' },
      costs: isNothing(paid) ? [] : [{ kind: 'commission', amount: paid, currency: 'USD' } satisfies Cost],
      identity: [this.account ?? '', this.contract, ...columns.identity(row)],
    });
    return [entry, tradeDate === undefined ? exit : { ...exit, tradeDate }];
  }
}

/** A line with nothing but a name, or with a name and its sums. */
function isTitle({ cells: [first = '', ...others] }: Row): boolean {
  const said = others.filter((cell) => cell !== '');
  return first !== '' && /[A-Za-z]/.test(first) && said.length <= 2 && said.every((cell) => /^[-$(]*\d/.test(cell));
}

function columnsOf(header: Row) {
  const { column } = tableAt({ name: '', head: [], rows: () => [] }, 0, header);
  const named = [
    'Entry Order Number',
    'Exit Order Number',
    'Entry Buy/Sell',
    'Fill Size',
    'Entry Price',
    'Entry Time',
    'Exit Price',
    'Exit Time',
  ];
  const columns = named.map((name) => column(name));
  const [entryOrder, exitOrder, direction, quantity, entryPrice, entryTime, exitPrice, exitTime] = columns as [
    Cell,
    Cell,
    Cell,
    Cell,
    Cell,
    Cell,
    Cell,
    Cell,
  ];
  const result = column('Trade P&L');
  return {
    ...{ entryOrder, exitOrder, day: column('Trade Date'), paid: column('Commission & Fees') },
    identity: (row: Row) => columns.map((each) => each(row)),
    trip: (row: Row) => ({
      ...{ direction: direction(row), quantity: quantity(row), entryPrice: entryPrice(row), entryTime: entryTime(row) },
      ...{ exitPrice: exitPrice(row), exitTime: exitTime(row), result: result(row) },
    }),
  };
}

type Cell = (row: Row) => string;
const CONTRACT = /^[A-Z0-9]{1,5}[FGHJKMNQUVXZ]\d{1,2}$/;
