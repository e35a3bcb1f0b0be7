import { decimalMark } from '../cells/decimal-mark.ts';
import { needNumber } from '../cells/number.ts';
import { readSide } from '../cells/side.ts';
import { isNear, isNegative, magnitude, times } from '../cells/sums.ts';
import type { Table } from '../cells/table.ts';
import type { Row, Source } from '../source.ts';
import { findHeader } from './find-header.ts';
import { guessColumns } from './guess-columns.ts';
import { kindOf, sideWithin } from './kind-words.ts';
import { type Field, PLAIN_TEMPLATE, type RowKind, type Template } from './template.ts';
import { templateId } from './template-id.ts';

/** How a table that nobody knows seems to be meant, by the names of its columns and what stands in them. The user has the last word. */
export function guessTemplate(source: Source): Template | null {
  const found = findHeader(source);
  if (!found) return null;
  const { table, below } = found;
  const columns = guessColumns(table, below);
  const name = source.name.replace(/\.[^.]*$/, '').slice(0, 80) || 'Mapping';
  const rows = numbersOf(table, below, columns);
  return {
    ...PLAIN_TEMPLATE,
    id: templateId(name),
    name,
    broker: 'other',
    shape: columns.received ? 'swaps' : columns.entryPrice ? 'round trips' : 'fills',
    header: [...new Set(table.header.filter((cell) => cell !== '' && cell.length <= LONGEST))].slice(0, 50),
    columns,
    sideFrom: sideFrom(columns, rows),
    ...guessWords(table, below, columns),
    costs: guessCosts(rows),
    amounts: guessAmounts(rows),
  };
}

type Columns = Template['columns'];
type Numbers = Readonly<Partial<Record<Field, string>>>;

function numbersOf(table: Table, below: readonly Row[], columns: Columns): readonly Numbers[] {
  const fields = NUMBERS.flatMap((field) => (typeof columns[field] === 'string' ? [[field, table.column(columns[field])] as const] : []));
  const mark = decimalMark(below.flatMap((row) => fields.map(([, column]) => column(row))));
  return below.map((row) =>
    Object.fromEntries(
      fields.flatMap(([field, column]) => {
        const number = needNumber(column(row), mark);
        return number === undefined ? [] : [[field, number]];
      }),
    ),
  );
}

const NUMBERS = ['quantity', 'price', 'amount', 'fee', 'commission'] as const;

function sideFrom(columns: Columns, rows: readonly Numbers[]): Template['sideFrom'] {
  if (columns.side !== undefined || columns.kind !== undefined) return 'word';
  const isSigned = (field: Field) => rows.some((row) => isNegative(row[field] ?? '0'));
  return !isSigned('quantity') && isSigned('amount') ? 'amount' : 'quantity';
}

/** Words of the column of kinds that are no usual sides: what begins with one is one, BUY - MARKET. */
function guessWords(table: Table, below: readonly Row[], columns: Columns): Pick<Template, 'kinds' | 'sides'> {
  const ref = columns.kind ?? columns.side;
  const kinds: [string, RowKind][] = [];
  const sides: [string, 'buy' | 'sell'][] = [];
  if (typeof ref !== 'string') return { kinds: {}, sides: {} };
  for (const word of [...new Set(below.map(table.column(ref)))].slice(0, MOST_WORDS)) {
    if (word === '' || word.length > LONGEST || readSide(word) !== undefined) continue;
    const side = sideWithin(word);
    const kind = kindOf(word);
    if (side) sides.push([word, side]);
    else if (kind) kinds.push([word, kind]);
  }
  return { kinds: Object.fromEntries(kinds), sides: Object.fromEntries(sides) };
}

const MOST_WORDS = 100;
const LONGEST = 120;

function guessCosts(rows: readonly Numbers[]): Template['costs'] {
  const fees = rows.flatMap(({ fee, commission }) => [fee, commission].filter((cost) => cost !== undefined && cost !== '0'));
  return fees.length > 0 && fees.every((fee) => isNegative(fee ?? '0')) ? 'paid below zero' : 'paid above zero';
}

/** Where amounts are quantity times price they are without the costs. */
function guessAmounts(rows: readonly Numbers[]): Template['amounts'] {
  const whole = rows.filter(
    ({ quantity, price, amount, fee, commission }) => quantity && price && amount && (fee ?? commission ?? '0') !== '0',
  );
  const exact = whole.filter(({ quantity = '0', price = '0', amount = '0' }) =>
    isNear(magnitude(times(quantity, price)), magnitude(amount), '0.01'),
  );
  return whole.length > 0 && exact.length * 2 < whole.length ? 'after costs' : 'before costs';
}
