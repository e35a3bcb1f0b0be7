import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;
type Values = Record<string, string | number | null>;

/** What undo would take back, and what redo would bring back. */
export async function selectUndoState(db: Db) {
  const steps = db.selectFrom('change_set').select(['id', 'at', 'sentence']).limit(1);
  const undo = await steps.where('state', '=', 'done').orderBy('id', 'desc').executeTakeFirst();
  const redo = await steps.where('state', '=', 'undone').orderBy('id').executeTakeFirst();
  return { undo: undo ?? null, redo: redo ?? null };
}

/** Newest first; `before` is the last id of the page above, or null for the first page. */
export async function selectChangeSets(db: Db, before: number | null, limit: number) {
  return db
    .selectFrom('change_set')
    .select(['id', 'at', 'call', 'sentence', 'state', 'rows'])
    .where('id', '<', before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** Newest first. A row that came by a bulk insert has no version for that: what it was then is the `before` of its first change. */
export async function selectVersions(db: Db, table: string, key: string) {
  const rows = await db
    .selectFrom('row_change')
    .innerJoin('change_set', 'change_set.id', 'row_change.change_set_id')
    .select(['row_change.id as change', 'at', 'sentence', 'state', 'operation', 'before', 'after'])
    .where('table_name', '=', table)
    .where('row_key', '=', key)
    .where('operation', '<>', 'bulk')
    .orderBy('row_change.id', 'desc')
    .$narrowType<{ operation: 'insert' | 'update' | 'delete' }>()
    .execute();
  return rows.map((row) => ({ ...row, before: parse(row.before), after: parse(row.after) }));
}

const parse = (record: string | null): Values | null => (record === null ? null : JSON.parse(record));
