import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openForWriting } from '../../src/db/open.ts';
import { fixedWorld } from './fixed-world.ts';
import { MIGRATIONS, migrationsOnDisk } from './migrations-on-disk.ts';
import { schemaText } from './schema-text.ts';

/** `npm run db:dump`: writes schema.sql, and adds new migrations to lock.json. A locked one is never locked anew. */
const folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
const migrations = migrationsOnDisk();
const sql = openForWriting(folder, migrations, fixedWorld());
writeFileSync(new URL('schema.sql', MIGRATIONS), schemaText(sql));
sql.close();
rmSync(folder, { recursive: true });

const lockFile = new URL('lock.json', MIGRATIONS);
const locked: Record<string, string> = existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')) : {};
const hashes = migrations.map(({ name, sql: text }) => [name, createHash('sha256').update(text).digest('hex')] as const);
writeFileSync(lockFile, `${JSON.stringify({ ...Object.fromEntries(hashes), ...locked }, null, 2)}\n`);
console.log(`schema.sql written; ${hashes.length} migrations locked`);
