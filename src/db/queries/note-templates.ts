import { type Insertable, type Kysely, sql, type Updateable } from 'kysely';
import type { Schema } from '../schema.ts';
import { selectVersionsOf } from './row-version.ts';

type Db = Kysely<Schema>;
type Place = Schema['note_template']['of'];
export type StoredTemplate = Awaited<ReturnType<typeof selectTemplates>>[number];

/** All templates by name, or one. */
export async function selectTemplates(db: Db, uid?: string) {
  const rows = await db
    .selectFrom('note_template')
    .selectAll()
    .$if(uid !== undefined, (query) => query.where('uid', '=', uid as string))
    .orderBy('name', (name) => name.collate('nocase'))
    .orderBy('id')
    .execute();
  const versions = await selectVersionsOf(
    db,
    'note_template',
    rows.map((row) => row.uid),
  );
  return rows.map((row) => ({ ...row, version: versions.get(row.uid) ?? 0 }));
}

/** Another template of this place with this name. */
export async function selectTemplateNamed(db: Db, of: Place, name: string, besides: string): Promise<boolean> {
  const row = await db
    .selectFrom('note_template')
    .select('id')
    .where('of', '=', of)
    .where('uid', '<>', besides)
    .where(sql<boolean>`name = ${name} COLLATE NOCASE`)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertTemplate(db: Db, template: Insertable<Schema['note_template']>): Promise<void> {
  await db.insertInto('note_template').values(template).execute();
}

export async function updateTemplate(db: Db, id: number, changes: Updateable<Schema['note_template']>): Promise<void> {
  await db.updateTable('note_template').set(changes).where('id', '=', id).execute();
}

/** No other template begins the notes of this place. */
export async function endStarting(db: Db, of: Place, besides: number): Promise<void> {
  await db
    .updateTable('note_template')
    .set({ starts: 0 })
    .where('of', '=', of)
    .where('id', '<>', besides)
    .where('starts', '=', 1)
    .execute();
}

export async function deleteTemplate(db: Db, id: number): Promise<void> {
  await db.deleteFrom('note_template').where('id', '=', id).execute();
}
