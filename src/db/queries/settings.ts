import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;

/** What differs from the defaults, by key. */
export async function selectSettings(db: Db): Promise<Map<string, unknown>> {
  const rows = await db.selectFrom('setting').select(['key', 'value']).execute();
  return new Map(rows.map((row) => [row.key, JSON.parse(row.value)]));
}

/** undefined: back to the default. */
export async function writeSetting(db: Db, key: string, value: unknown): Promise<void> {
  if (value === undefined) {
    await db.deleteFrom('setting').where('key', '=', key).execute();
    return;
  }
  const text = JSON.stringify(value);
  await db
    .insertInto('setting')
    .values({ key, value: text })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
    .execute();
}
