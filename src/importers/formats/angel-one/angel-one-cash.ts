import { dayIn, numberIn, numberOrNothing, symbolIn } from '../../cells/cell-readers.ts';
import { movesNothing } from '../../cells/moves-nothing.ts';
import { isNothing, minus } from '../../cells/sums.ts';
import { plain, tableAt } from '../../cells/table.ts';
import type { CashFact, Found } from '../../facts.ts';
import type { Row, Sheet } from '../../source.ts';

const DIVIDENDS = ['Scrip Name', 'Dividend Date', 'Dividend Amount'];
const CHARGES = ['Charge', 'Posting Date', 'Debit Amount', 'Credit Amount'];

/** How to read the rows below this header, when they are dividends or charges; undefined: they are neither. */
export function angelOneCash(sheet: Sheet, header: Row): ((row: Row) => readonly Found[]) | undefined {
  const names = header.cells.map(plain);
  const has = (columns: readonly string[]) => columns.every((name) => names.includes(plain(name)));
  if (has(DIVIDENDS)) return dividends(sheet, header);
  return has(CHARGES) ? charges(sheet, header) : undefined;
}

function dividends(sheet: Sheet, header: Row): (row: Row) => readonly Found[] {
  const table = tableAt(sheet, 0, header);
  const [isin, name] = [table.column('ISIN'), table.column('Scrip Name')];
  const [date, amount] = [table.column('Dividend Date'), table.column('Dividend Amount')];
  return (row) => {
    if (date(row) === '') return [movesNothing(row.row, 'Sum of the dividends')];
    const text = symbolIn(isin(row), name(row));
    const instrument = { text, assetClass: 'stock', ...(isin(row) === '' ? {} : { isin: isin(row) }) } as const;
    const paid = numberIn('Dividend Amount', amount(row));
    return [{ ...event(row, 'dividend', { date: date(row), amount: paid, note: `Dividend, ${name(row)}` }), instrument }];
  };
}

function charges(sheet: Sheet, header: Row): (row: Row) => readonly Found[] {
  const table = tableAt(sheet, 0, header);
  const [charge, date] = [table.column('Charge'), table.column('Posting Date')];
  const [debit, credit] = [table.column('Debit Amount'), table.column('Credit Amount')];
  return (row) => {
    if (date(row) === '') return [movesNothing(row.row, 'Sum of the charges')];
    const given = numberOrNothing('Credit Amount', credit(row)) ?? '0';
    const amount = minus(given, numberOrNothing('Debit Amount', debit(row)) ?? '0');
    return isNothing(amount) ? [movesNothing(row.row, charge(row))] : [event(row, 'fee', { date: date(row), amount, note: charge(row) })];
  };
}

function event(row: Row, kind: CashFact['kind'], { date, amount, note }: { date: string; amount: string; note: string }): CashFact {
  const time = dayIn('Date', date, 'dmy');
  return {
    type: 'cash',
    row: row.row,
    account: null,
    kind,
    time,
    amount,
    currency: 'INR',
    identity: row.cells.filter((cell) => cell !== ''),
    note,
  };
}
