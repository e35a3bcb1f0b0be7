import { type Insertable, type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;
type Row = Schema['saved_view'];
export type StoredView = Selectable<Row>;

export function selectViews(db: Db): Promise<StoredView[]> {
  return db.selectFrom('saved_view').selectAll().orderBy('screen').orderBy('position').orderBy('id').execute();
}

export function selectView(db: Db, uid: string): Promise<StoredView | undefined> {
  return db.selectFrom('saved_view').selectAll().where('uid', '=', uid).executeTakeFirst();
}

export function selectViewNamed(db: Db, screen: string, name: string): Promise<StoredView | undefined> {
  return db
    .selectFrom('saved_view')
    .selectAll()
    .where('screen', '=', screen)
    .where(sql<boolean>`name = ${name} COLLATE NOCASE`)
    .executeTakeFirst();
}

export async function insertView(db: Db, view: Insertable<Row>): Promise<void> {
  await db.insertInto('saved_view').values(view).execute();
}

export async function updateView(db: Db, id: number, changes: Updateable<Row>): Promise<void> {
  await db.updateTable('saved_view').set(changes).where('id', '=', id).execute();
}

export async function deleteView(db: Db, id: number): Promise<void> {
  await db.deleteFrom('saved_view').where('id', '=', id).execute();
}
