import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';

type Kind = 'trade' | 'exit';

/** Says of derived rows that this transaction changed them; null: of all of that kind, so that readers fetch everything again. */
export function touch(sql: Connection, kind: Kind, ids: Iterable<number> | null): void {
  const rev = 1 + (prepared<[], number>(sql, 'SELECT rev FROM journal').pluck().get() as number);
  const note = prepared(
    sql,
    'INSERT INTO touched (kind, id, rev) VALUES (?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET rev = excluded.rev',
  );
  if (ids === null) prepared(sql, 'DELETE FROM touched WHERE kind = ?').run(kind);
  for (const id of ids ?? [0]) note.run(kind, id, rev);
}
