import { tableOf } from '../../cells/recognise-table.ts';
import type { Source } from '../../source.ts';

export type EtoroPositions = ReadonlyMap<string, { readonly side: 'buy' | 'sell'; readonly isin: string }>;

/** The sheet of closed positions in the same workbook says which way each went. Without it: an empty map. */
export function etoroPositions(source: Source): EtoroPositions {
  const table = tableOf(source, ['Position ID', 'Action', 'Open Date', 'Close Date']);
  if (!table) return new Map();
  const [id, action, direction, isin] = [
    table.column('Position ID'),
    table.column('Action'),
    table.column('Long / Short'),
    table.column('ISIN'),
  ];
  const positions = new Map<string, { side: 'buy' | 'sell'; isin: string }>();
  for (const row of table.records()) {
    const sold = /^short$/i.test(direction(row)) || (direction(row) === '' && /^sell/i.test(action(row)));
    if (id(row) !== '') positions.set(id(row), { side: sold ? 'sell' : 'buy', isin: isin(row) });
  }
  return positions;
}
