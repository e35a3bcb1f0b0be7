import type { CompiledQuery, Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;

/** What differs from the defaults, by key. */
export async function selectSettings(db: Db): Promise<Map<string, unknown>> {
  // Each report asks for them, and to make the query would take longer than to answer it.
  all ??= db.selectFrom('setting').select(['key', 'value']).compile();
  const { rows } = await db.executeQuery(all);
  return new Map(rows.map((row) => [row.key, JSON.parse(row.value)]));
}

let all: CompiledQuery<{ key: string; value: string }> | undefined;

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
