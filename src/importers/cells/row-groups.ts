import type { Row } from '../source.ts';

/**
 * Rows that say one thing together, told by a key; rows without one stand alone. They need not be neighbours, but what lies further
 * apart than a few hundred groups is not waited for: a file may have a million rows.
 */
export function* rowGroups(rows: Iterable<Row>, keyOf: (row: Row) => string | null): Generator<readonly [Row, ...Row[]]> {
  const open = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const key = keyOf(row) ?? `alone ${row.row}`;
    const group = open.get(key);
    if (group) {
      group.push(row);
      continue;
    }
    open.set(key, [row]);
    if (open.size > MOST_OPEN) yield* takeOldest(open);
  }
  yield* open.values();
}

function* takeOldest(open: Map<string, [Row, ...Row[]]>): Generator<[Row, ...Row[]]> {
  for (const [key, group] of open) {
    open.delete(key);
    yield group;
    return;
  }
}

const MOST_OPEN = 300;
