import type { Row } from '../source.ts';

const MOST_ROWS = 100;
const MOST_CHARACTERS = 2_000_000;

/** The head of a sheet. */
export function firstRows(rows: Iterable<Row>): readonly Row[] {
  const head: Row[] = [];
  let characters = 0;
  for (const row of rows) {
    head.push(row);
    for (const cell of row.cells) characters += cell.length + 1;
    if (head.length === MOST_ROWS || characters > MOST_CHARACTERS) break;
  }
  return head;
}
