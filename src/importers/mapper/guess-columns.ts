import { readMoment, readTime } from '../cells/moment.ts';
import { readNumber } from '../cells/number.ts';
import { readSide } from '../cells/side.ts';
import { plain, type Table } from '../cells/table.ts';
import type { Row } from '../source.ts';
import { FIELD_WORDS, likenessOf } from './header-words.ts';
import { sideWithin } from './kind-words.ts';
import type { ColumnRef, Field, Template } from './template.ts';

interface Named {
  readonly header: string;
  readonly place: number;
  readonly cells: readonly string[];
}

/** Each field its likeliest column: what a name says counts only where the cells below can be read as it. */
export function guessColumns(table: Table, below: readonly Row[]): Template['columns'] {
  const free = new Set<Named>(
    table.header.flatMap((header, place) =>
      header === '' || header.length > LONGEST ? [] : [{ header, place, cells: cellsAt(below, place) }],
    ),
  );
  const columns: Partial<Record<Field, ColumnRef>> = {};
  const take = (field: Field, named: Named | undefined) => {
    if (!named || columns[field] !== undefined) return;
    columns[field] = refOf(table.header, named.place);
    free.delete(named);
  };
  for (const likeness of ['exact', 'within'] as const) {
    for (const [field, known] of FIELD_WORDS) {
      take(
        field,
        [...free].find(({ header, cells }) => likenessOf(header, known) === likeness && fits(field, cells)),
      );
    }
  }
  if (columns.entryDate === undefined)
    take(
      'date',
      [...free].find(({ cells }) => fits('date', cells)),
    );
  return settled(columns, table, below);
}

const LONGEST = 120;

const cellsAt = (below: readonly Row[], place: number) => below.map(({ cells }) => cells[place] ?? '').filter((cell) => cell !== '');

/** By its name alone where that is the only one, else with its number. */
function refOf(header: readonly string[], place: number): ColumnRef {
  const name = header[place] ?? '';
  const same = header.flatMap((cell, at) => (plain(cell) === plain(name) ? [at] : []));
  return same.length < 2 ? name : { name, nth: same.indexOf(place) + 1 };
}

function fits(field: Field, cells: readonly string[]): boolean {
  if (cells.length === 0) return NUMBERS.has(field);
  const share = (least: number, can: (cell: string) => boolean) => cells.filter(can).length >= cells.length * least;
  if (DATES.has(field)) return share(0.5, (cell) => readMoment(cell, 'mdy') !== undefined || readMoment(cell, 'dmy') !== undefined);
  if (field === 'time' || field === 'entryTime' || field === 'exitTime') return share(0.5, (cell) => readTime(cell) !== undefined);
  if (NUMBERS.has(field)) return share(0.5, isNumber);
  if (field === 'side') return share(0.2, (cell) => (readSide(cell) ?? sideWithin(cell)) !== undefined || /^(long|l)$/i.test(cell));
  if (field === 'isin') return share(0.2, (cell) => /[A-Z]{2}[A-Z0-9]{9}\d/.test(cell));
  if (field === 'currency' || field === 'feeCurrency') return share(0.5, (cell) => /^[A-Za-z]{2,6}$/.test(cell));
  return WORDED.has(field) ? share(0.5, (cell) => !isNumber(cell)) : true;
}

const isNumber = (cell: string) => readNumber(cell, '.') !== undefined || readNumber(cell, ',') !== undefined;

const DATES: ReadonlySet<Field> = new Set(['date', 'entryDate', 'exitDate']);
const WORDED: ReadonlySet<Field> = new Set(['kind', 'name', 'assetClass', 'receivedCurrency', 'paidCurrency']);
const NUMBERS: ReadonlySet<Field> = new Set([
  ...(['quantity', 'price', 'amount', 'fee', 'commission', 'tax', 'multiplier'] as const),
  ...(['entryPrice', 'exitPrice', 'result', 'received', 'paid'] as const),
]);

/** What the shape of the table leaves no place for goes again. */
function settled(columns: Partial<Record<Field, ColumnRef>>, table: Table, below: readonly Row[]): Template['columns'] {
  const isTrip = columns.entryPrice !== undefined && columns.exitPrice !== undefined;
  const isSwap = columns.received !== undefined && columns.paid !== undefined;
  const kept = { ...columns };
  for (const field of isTrip ? OF_FILLS : OF_TRIPS) delete kept[field];
  if (!isSwap || isTrip) for (const field of OF_SWAPS) delete kept[field];
  if (hasHours(kept, table, below)) delete kept.time;
  // An amount beside a price and without a quantity is the quantity, as exchanges of coins have it.
  if (!isTrip && kept.quantity === undefined && kept.amount !== undefined && kept.price !== undefined) {
    kept.quantity = kept.amount;
    delete kept.amount;
  }
  return kept;
}

const hasHours = ({ date }: Template['columns'], table: Table, below: readonly Row[]) =>
  typeof date === 'string' && below.some((row) => readMoment(table.column(date)(row), 'mdy')?.time ?? null);

const OF_FILLS: readonly Field[] = ['date', 'time', 'price', 'amount'];
const OF_TRIPS: readonly Field[] = ['entryDate', 'entryTime', 'entryPrice', 'exitDate', 'exitTime', 'exitPrice'];
const OF_SWAPS: readonly Field[] = ['received', 'receivedCurrency', 'paid', 'paidCurrency'];
