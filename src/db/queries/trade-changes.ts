import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;
type Values = Record<string, string | number | null>;
export interface ChangedRow {
  readonly change: number;
  readonly set: number;
  readonly table: string;
  readonly key: string;
  readonly before: Values | null;
  readonly after: Values | null;
}
export interface Belongings {
  /** Uids of fills; of what words, plans and groups hang on. */
  readonly fills: readonly string[];
  readonly anchors: readonly string[];
}

/** Every row change of these fills, and of what hangs on these anchors, newest first; what is undone for good is left out. */
export async function selectRowChanges(db: Db, { fills, anchors }: Belongings, limit: number): Promise<ChangedRow[]> {
  const hung = await selectHung(db, anchors);
  const own = hung.map(({ table, key }) => [table, key]);
  const parts = hung.flatMap(({ table, id, since }) => PARTS[table].map((part) => [part, id, since]));
  const { rows } = await sql<Omit<ChangedRow, 'before' | 'after'> & { before: string | null; after: string | null }>`
    WITH part AS (
      SELECT value ->> 0 AS part, value ->> 1 AS owner, value ->> 2 AS since FROM json_each(${JSON.stringify(parts)})
      UNION ALL SELECT 'fill_allocation', id, 0 FROM fill WHERE uid IN (SELECT value FROM json_each(${JSON.stringify(fills)}))
      UNION ALL SELECT kind.value, anchor.value, 0 FROM json_each('["annotation", "plan", "trade_group_member"]') AS kind
        CROSS JOIN json_each(${JSON.stringify(anchors)}) AS anchor),
    own AS (
      SELECT 'fill' AS own, value AS key FROM json_each(${JSON.stringify(fills)})
      UNION ALL SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(own)})),
    found AS (
      SELECT row_change.id FROM part CROSS JOIN row_change ON table_name = part AND ${sql.raw(OWNER)} = owner AND row_change.id >= since
        WHERE ${sql.raw(OWNED)}
      UNION SELECT row_change.id FROM own CROSS JOIN row_change ON table_name = own AND row_key = key)
    SELECT row_change.id AS change, change_set_id AS "set", table_name AS "table", row_key AS key, before, after
    FROM found JOIN row_change USING (id) JOIN change_set ON change_set.id = change_set_id
    WHERE state <> 'abandoned' ORDER BY row_change.id DESC LIMIT ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, before: parse(row.before), after: parse(row.after) }));
}

type Owner = 'annotation' | 'plan';
/** What hangs there now. Its number may have been another's before it came. */
async function selectHung(db: Db, anchors: readonly string[]) {
  const list = JSON.stringify(anchors);
  const { rows } = await sql<{ table: Owner; id: number; key: string; since: number }>`
    SELECT 'annotation' AS "table", id, uid AS key, ${since('annotation')} AS since FROM annotation AS row
      WHERE anchor_uid IN (SELECT value FROM json_each(${list}))
    UNION ALL
    SELECT 'plan', id, uid, ${since('plan')} FROM plan AS row WHERE anchor_uid IN (SELECT value FROM json_each(${list}))`.execute(db);
  return rows;
}

const since = (table: Owner) =>
  sql`coalesce((SELECT max(change.id) FROM row_change AS change WHERE table_name = ${table} AND row_key = row.uid AND operation = 'insert'), 0)`;

const PARTS: Record<Owner, readonly string[]> = {
  annotation: ['annotation_tag', 'annotation_tick', 'annotation_field', 'annotation_image'],
  plan: ['plan_event'],
};
/** As the index has it. */
const OWNER = `coalesce(after, before) ->> iif(table_name IN ('annotation', 'plan', 'trade_group_member'),
  'anchor_uid', iif(table_name = 'plan_event', 'plan_id', iif(table_name = 'fill_allocation', 'fill_id', 'annotation_id')))`;
const OWNED = `table_name IN ('annotation', 'plan', 'trade_group_member', 'plan_event', 'fill_allocation', 'annotation_tag', 'annotation_tick',
  'annotation_field', 'annotation_image')`;

const parse = (record: string | null): Values | null => (record === null ? null : JSON.parse(record));

/** Of these changes what the history says about each. */
export async function selectChangeSetsOf(db: Db, sets: readonly number[]) {
  return db
    .selectFrom('change_set')
    .select(['id', 'at', 'sentence', 'state'])
    .where(sql<boolean>`id IN (SELECT value FROM json_each(${JSON.stringify(sets)}))`)
    .orderBy('id', 'desc')
    .execute();
}

/** What tags, rules and fields of these numbers are called, those that are still there. */
export async function selectNamesOf(
  db: Db,
  table: 'tag' | 'setup_rule' | 'custom_field',
  ids: readonly number[],
): Promise<Map<number, string>> {
  const column = table === 'setup_rule' ? 'text' : 'name';
  const { rows } = await sql<{ id: number; name: string }>`
    SELECT id, ${sql.ref(column)} AS name FROM ${sql.table(table)} WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(
    db,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The files that these fills came with. */
export async function selectImportsOfFills(db: Db, fills: readonly string[]) {
  return db
    .selectFrom('fill')
    .innerJoin('import_batch', 'import_batch.id', 'import_id')
    .select(['import_batch.uid', 'import_batch.at', 'file_name as fileName'])
    .select((each) => each.fn.countAll<number>().as('fills'))
    .where(sql<boolean>`fill.uid IN (SELECT value FROM json_each(${JSON.stringify(fills)}))`)
    .groupBy('import_batch.id')
    .orderBy('import_batch.at', 'desc')
    .execute();
}
