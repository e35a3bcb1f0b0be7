import type { Row } from '../source.ts';

/** What stands behind a cell that ends in a colon: Balance: 100.00, Equity: 99.00. */
export function labelledCells({ cells }: Row): ReadonlyMap<string, string> {
  const said = cells.filter((cell) => cell !== '');
  const values = new Map<string, string>();
  said.forEach((cell, at) => {
    const next = said[at + 1];
    if (cell.endsWith(':') && next !== undefined && !next.endsWith(':')) values.set(cell.slice(0, -1), next);
  });
  return values;
}
