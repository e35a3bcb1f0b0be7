import { readdirSync, readFileSync } from 'node:fs';
import type { Migration } from '../../src/db/migrations.ts';

export const MIGRATIONS = new URL('../../migrations/', import.meta.url);

/** For what runs without Vite, which bundles the same files as text. */
export function migrationsOnDisk(): Migration[] {
  return readdirSync(MIGRATIONS)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .sort()
    .map((name) => ({ name, sql: readFileSync(new URL(name, MIGRATIONS), 'utf8') }));
}
