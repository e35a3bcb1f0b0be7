import { labelledCells } from '../../cells/labelled-cells.ts';
import type { Row, Source } from '../../source.ts';

/** The rows of a statement by what they are. Everything stands in one table, its sections under headings of their own. */
export type StatementRow =
  | { readonly is: 'heading'; readonly section: Section; readonly row: Row }
  | { readonly is: 'ticket'; readonly section: Section; readonly row: Row; readonly comment: string }
  | { readonly is: 'labels'; readonly row: Row; readonly values: ReadonlyMap<string, string> }
  | { readonly is: 'account'; readonly row: Row };

export type Section = 'closed' | 'open' | 'working' | 'summary';

/** A ticket's comment stands in the row below it, so each waits for the next. */
export function* statementRows(source: Source): Generator<StatementRow> {
  let section: Section = 'closed';
  let ticket: Row | null = null;
  for (const row of rowsOf(source)) {
    const comment = ticket && commentOf(row);
    if (ticket) yield { is: 'ticket', section, row: ticket, comment: comment ?? '' };
    ticket = null;
    if (comment) continue;
    const heading = headingOf(row);
    if (heading) yield { is: 'heading', section: (section = heading), row };
    else if (isTicket(row)) ticket = row;
    else if (row.cells.some((cell) => cell.startsWith('Account:'))) yield { is: 'account', row };
    else {
      const values = labelledCells(row);
      if (values.size > 0) yield { is: 'labels', row, values };
    }
  }
  if (ticket) yield { is: 'ticket', section, row: ticket, comment: '' };
}

function* rowsOf(source: Source): Generator<Row> {
  if ('sheets' in source) for (const sheet of source.sheets) yield* sheet.rows();
}

const isTicket = ({ cells }: Row) => /^\d+$/.test(cells[0] ?? '') && /^\d{4}[./-]/.test(cells[1] ?? '');

function headingOf({ cells }: Row): Section | undefined {
  const [only, ...others] = cells.filter((cell) => cell !== '');
  return only !== undefined && others.length === 0 ? HEADINGS.get(only) : undefined;
}

/** One or two cells in the right half: the expert's number and the words. Sums have more, labels end in a colon. */
function commentOf({ cells }: Row): string | undefined {
  if (cells[0] !== '') return undefined;
  const said = cells.filter((cell) => cell !== '');
  return said.length > 0 && said.length <= 2 && !said.some((cell) => cell.endsWith(':')) ? said.join(' ') : undefined;
}

const HEADINGS = new Map<string, Section>([
  ['Closed Transactions:', 'closed'],
  ['Open Trades:', 'open'],
  ['Working Orders:', 'working'],
  ['Summary:', 'summary'],
  ['Details:', 'summary'],
]);
