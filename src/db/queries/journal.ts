import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

export async function readJournal(db: Kysely<Schema>) {
  const { uid, created_at } = await db.selectFrom('journal').select(['uid', 'created_at']).executeTakeFirstOrThrow();
  const schema = await sql<{ user_version: number }>`PRAGMA user_version`.execute(db);
  const engine = await sql<{ version: string }>`SELECT sqlite_version() AS version`.execute(db);
  return { uid, createdAt: created_at, schemaVersion: schema.rows[0]?.user_version ?? 0, sqliteVersion: engine.rows[0]?.version ?? '' };
}
