import { readMoment } from '../cells/moment.ts';
import { needNumber } from '../cells/number.ts';
import { matchTable, tableOf } from '../cells/recognise-table.ts';
import { readRow } from '../cells/row-by-row.ts';
import { plain } from '../cells/table.ts';
import type { Found } from '../facts.ts';
import type { Importer } from '../importer.ts';
import type { Row } from '../source.ts';
import type { Field, RowKind, Template } from './template.ts';
import { createRowReader, type RowReader, type TemplateCells } from './template-cells.ts';
import { sideOf, templateFill } from './template-fill.ts';
import { templateMovement } from './template-movement.ts';
import { templateSwap } from './template-swap.ts';
import { templateTrip } from './template-trip.ts';

/** A mapping of columns as a format like any other. */
export function importerOfTemplate(template: Template): Importer {
  return {
    id: template.id,
    label: template.name,
    broker: template.broker,
    version: 1,
    verified: 'sample',
    holds: template.shape === 'round trips' ? 'round trips' : Object.keys(template.kinds).length > 0 ? 'ledger' : 'fills',
    idScope: [],
    assumes: { zone: template.zone, currency: template.currency, accountClass: accountClass(template), positionMode: 'netting' },
    detect: (source) => matchTable(source, template.header),
    *parse(source, options) {
      const table = tableOf(source, template.header);
      if (!table) return;
      const reader = createRowReader(template, table, options);
      yield* reader.cells.asked;
      const read = rowOf(reader);
      for (const row of table.records()) yield* readRow(row, read);
    },
  };
}

function rowOf(reader: RowReader): (row: Row) => readonly Found[] {
  return (row) => {
    const line = lineOfText(reader, row);
    if (line !== null) return [{ type: 'skipped', row: row.row, what: 'a line of text', why: `“${line}” is no row of the table.` }];
    const word = wordOf(reader, row);
    const kind = reader.kinds.get(plain(word)) ?? tradeOrNothing(reader, row, word);
    if (kind === null) return [{ type: 'unknown', row: row.row, what: word === '' ? 'no word for its kind' : word }];
    if (kind === 'skipped') return [{ type: 'skipped', row: row.row, what: word, why: 'The mapping says that such rows bring nothing.' }];
    return factsOf(reader, row, kind);
  };
}

function factsOf(reader: RowReader, row: Row, kind: Exclude<RowKind, 'skipped'>): readonly Found[] {
  const { shape } = reader.template;
  if (shape === 'swaps') return templateSwap(reader, row, kind);
  if (kind !== 'trade') return templateMovement(reader, row, kind);
  return shape === 'fills' ? templateFill(reader, row) : templateTrip(reader, row);
}

const wordOf = ({ cells }: RowReader, row: Row) => cells.text(row, cells.has('kind') ? 'kind' : 'side');

/** A word that nobody explained: a trade where it, or the side, says bought or sold, or where no column tells kinds apart. */
function tradeOrNothing(reader: RowReader, row: Row, word: string): RowKind | null {
  const { template, cells, kinds } = reader;
  if (template.shape === 'swaps') return cells.number(row, 'received') !== null && cells.number(row, 'paid') !== null ? 'trade' : null;
  if (!cells.has('kind') && kinds.size === 0) return 'trade';
  if (template.sideFrom !== 'word' && !cells.has('kind')) return 'trade';
  return sideOf(reader, cells.has('side') ? cells.text(row, 'side') : word) === undefined ? null : 'trade';
}

/** Titles, footnotes and sums: they stand in one cell, or have neither a date nor a number where the others have theirs. */
function lineOfText({ template, cells: read }: RowReader, row: Row): string | null {
  const filled = row.cells.filter((cell) => cell !== '');
  const date = read.text(row, template.shape === 'round trips' ? 'entryDate' : 'date');
  const isText =
    filled.length === 1 || (!NUMBERED.some((field) => isNumber(read, row, field)) && readMoment(date, read.order) === undefined);
  return isText ? (filled[0] ?? '').slice(0, 60) : null;
}

const NUMBERED: readonly Field[] = ['quantity', 'price', 'amount', 'entryPrice', 'exitPrice', 'received', 'paid'];
const isNumber = (cells: TemplateCells, row: Row, field: Field) => needNumber(cells.text(row, field), cells.mark) !== undefined;

function accountClass({ assetClass, shape }: Template): Importer['assumes']['accountClass'] {
  if (shape === 'swaps') return 'crypto';
  switch (assetClass) {
    case 'stock':
    case 'etf':
    case 'bond':
    case 'warrant':
      return 'stocks';
    case 'option':
      return 'options';
    case 'future':
    case 'futureOption':
      return 'futures';
    case 'forex':
    case 'cfd':
      return 'forex';
    case 'cryptoSpot':
    case 'cryptoPerpetual':
      return 'crypto';
    case null:
      return 'mixed';
  }
}
