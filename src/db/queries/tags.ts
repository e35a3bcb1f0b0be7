import { type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import type { Connection } from '../connection.ts';
import { prepared } from '../prepared.ts';
import type { Schema } from '../schema.ts';
import { selectVersionsOf } from './row-version.ts';

type Db = Kysely<Schema>;
type TagRow = Selectable<Schema['tag']>;
type RuleRow = Selectable<Schema['setup_rule']>;
export type GroupKind = Schema['tag_group']['kind'];
export type GroupRow = Selectable<Schema['tag_group']>;
export type StoredTag = Awaited<ReturnType<typeof selectTags>>[number];

export const selectGroups = (db: Db): Promise<GroupRow[]> =>
  db.selectFrom('tag_group').selectAll().orderBy('position').orderBy('id').execute();

/** All tags by name, or one. */
export async function selectTags(db: Db, uid?: string) {
  const rows = await db
    .selectFrom('tag')
    .innerJoin('tag_group', 'tag_group.id', 'group_id')
    .selectAll('tag')
    .select(['tag_group.uid as group', 'kind'])
    .select((tag) =>
      tag
        .selectFrom('annotation_tag')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('tag_id', '=', 'tag.id')
        .as('uses'),
    )
    .$if(uid !== undefined, (query) => query.where('tag.uid', '=', uid as string))
    .orderBy('tag.name', (name) => name.collate('nocase'))
    .execute();
  const versions = await selectVersionsOf(
    db,
    'tag',
    rows.map((row) => row.uid),
  );
  const rules = Map.groupBy(
    await selectRules(
      db,
      rows.map(({ id }) => id),
    ),
    ({ tag_id }) => tag_id,
  );
  return rows.map((row) => ({
    ...row,
    uses: row.uses ?? 0,
    version: versions.get(row.uid) ?? 0,
    rules: (rules.get(row.id) ?? []).map(({ uid: rule, phase, text }) => ({ uid: rule, phase, text })),
  }));
}

export async function insertGroup(db: Db, group: { uid: string; name: string; kind: GroupKind }): Promise<GroupRow> {
  const last = await db
    .selectFrom('tag_group')
    .select((all) => all.fn.max('position').as('position'))
    .executeTakeFirst();
  return db
    .insertInto('tag_group')
    .values({ ...group, position: (last?.position ?? -1) + 1 })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function updateGroup(db: Db, id: number, changes: Updateable<Schema['tag_group']>): Promise<void> {
  await db.updateTable('tag_group').set(changes).where('id', '=', id).execute();
}

export async function deleteGroup(db: Db, id: number): Promise<void> {
  await db.deleteFrom('tag_group').where('id', '=', id).execute();
}

export async function insertTag(
  db: Db,
  tag: { uid: string; group_id: number; name: string; description: string; colour: TagRow['colour'] },
): Promise<void> {
  await db
    .insertInto('tag')
    .values({ ...tag, archived: 0 })
    .execute();
}

export async function updateTag(db: Db, id: number, changes: Updateable<Schema['tag']>): Promise<void> {
  await db.updateTable('tag').set(changes).where('id', '=', id).execute();
}

/** With all that was said with it. */
export async function deleteTag(db: Db, id: number): Promise<void> {
  await db.deleteFrom('annotation_tag').where('tag_id', '=', id).execute();
  for (const { id: rule } of await selectRules(db, [id])) await deleteRule(db, rule);
  await db.deleteFrom('tag').where('id', '=', id).execute();
}

/** Wherever the one was said the other is said now, once. */
export async function retag(db: Db, from: number, into: number): Promise<void> {
  const both = sql<boolean>`annotation_id IN (SELECT annotation_id FROM annotation_tag WHERE tag_id = ${into})`;
  await db.deleteFrom('annotation_tag').where('tag_id', '=', from).where(both).execute();
  await db.updateTable('annotation_tag').set({ tag_id: into }).where('tag_id', '=', from).execute();
}

export async function moveRules(db: Db, from: number, into: number, after: number): Promise<void> {
  await db
    .updateTable('setup_rule')
    .set({ tag_id: into, position: sql<number>`position + ${after}` })
    .where('tag_id', '=', from)
    .execute();
}

/** Another tag of the group with this name. */
export async function selectTagNamed(db: Db, group: number, name: string, besides: string): Promise<boolean> {
  const row = await db
    .selectFrom('tag')
    .select('id')
    .where('group_id', '=', group)
    .where('uid', '<>', besides)
    .where(sql<boolean>`name = ${name} COLLATE NOCASE`)
    .executeTakeFirst();
  return row !== undefined;
}

export const selectRules = (db: Db, tags: readonly number[]): Promise<RuleRow[]> =>
  db
    .selectFrom('setup_rule')
    .selectAll()
    .where(sql<boolean>`tag_id IN (SELECT value FROM json_each(${JSON.stringify(tags)}))`)
    .orderBy('position')
    .orderBy('id')
    .execute();

export async function writeRules(
  db: Db,
  tag: number,
  wanted: readonly { uid: string; phase: RuleRow['phase']; text: string }[],
): Promise<void> {
  const stored = await selectRules(db, [tag]);
  for (const { id, uid } of stored) if (!wanted.some((rule) => rule.uid === uid)) await deleteRule(db, id);
  for (const [position, { uid, phase, text }] of wanted.entries()) {
    const known = stored.find((rule) => rule.uid === uid);
    const row = { phase, text, position };
    if (!known)
      await db
        .insertInto('setup_rule')
        .values({ uid, tag_id: tag, ...row })
        .execute();
    else if (known.phase !== phase || known.text !== text || known.position !== position)
      await db.updateTable('setup_rule').set(row).where('id', '=', known.id).execute();
  }
}

/** With the ticks it was given. */
async function deleteRule(db: Db, id: number): Promise<void> {
  await db.deleteFrom('annotation_tick').where('rule_id', '=', id).execute();
  await db.deleteFrom('setup_rule').where('id', '=', id).execute();
}

/** Which annotations answer these rules, kept or not. */
export function readTicks(sql: Connection, rules: readonly number[]): [annotation: number, rule: number][] {
  const text = 'SELECT annotation_id, rule_id FROM annotation_tick WHERE rule_id IN (SELECT value FROM json_each(?))';
  return prepared<[string], [number, number]>(sql, text).raw().all(JSON.stringify(rules)) as [number, number][];
}
