import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;
export type StoredField = Awaited<ReturnType<typeof selectFields>>[number];

/** All fields in order, or one. */
export async function selectFields(db: Db, uid?: string) {
  const rows = await db
    .selectFrom('custom_field')
    .select(['id', 'uid', 'name', 'type', 'choices', 'position'])
    .select(sql<number>`(SELECT count(*) FROM annotation_field WHERE field_id = custom_field.id)`.as('uses'))
    .$if(uid !== undefined, (query) => query.where('uid', '=', uid as string))
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, choices: JSON.parse(row.choices) as string[] }));
}

export async function selectFieldNamed(db: Db, name: string, besides: string) {
  return db
    .selectFrom('custom_field')
    .select('name')
    .where('uid', '<>', besides)
    .where(sql<boolean>`name = ${name} COLLATE NOCASE`)
    .executeTakeFirst();
}

/** The values that are given where a choice was made. */
export async function selectGivenValues(db: Db, id: number): Promise<string[]> {
  const rows = await db.selectFrom('annotation_field').select('value').distinct().where('field_id', '=', id).execute();
  return rows.map(({ value }) => value);
}

export async function insertField(
  db: Db,
  field: { uid: string; name: string; type: StoredField['type']; choices: string[] },
): Promise<void> {
  const last = await db
    .selectFrom('custom_field')
    .select((all) => all.fn.max('position').as('position'))
    .executeTakeFirst();
  await db
    .insertInto('custom_field')
    .values({ ...field, choices: JSON.stringify(field.choices), position: (last?.position ?? -1) + 1 })
    .execute();
}

export async function updateField(db: Db, id: number, { name, choices }: { name: string; choices: string[] }): Promise<void> {
  await db
    .updateTable('custom_field')
    .set({ name, choices: JSON.stringify(choices) })
    .where('id', '=', id)
    .execute();
}

export async function moveField(db: Db, id: number, position: number): Promise<void> {
  await db.updateTable('custom_field').set({ position }).where('id', '=', id).execute();
}

/** With its values. */
export async function deleteField(db: Db, id: number): Promise<void> {
  await db.deleteFrom('annotation_field').where('field_id', '=', id).execute();
  await db.deleteFrom('custom_field').where('id', '=', id).execute();
}
