import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World } from '../../src/db/context.ts';
import { journalFile, openForWriting } from '../../src/db/open.ts';
import { migrationsOnDisk } from './migrations-on-disk.ts';

const made = new Map<string, Buffer>();

/** Puts into a folder what opening would make there, as a copy: a journal made from its first line takes longer than many a test. */
export function putNewJournal(folder: string, world: World): void {
  if (existsSync(journalFile(folder))) return;
  const [uid, at] = [world.newUid(), world.now()];
  const key = `${uid} ${at}`;
  const bytes = made.get(key) ?? makeJournal({ newUid: () => uid, now: () => at });
  made.set(key, bytes);
  writeFileSync(journalFile(folder), bytes);
}

function makeJournal(world: World): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
  openForWriting(folder, migrationsOnDisk(), world).close();
  const bytes = readFileSync(journalFile(folder));
  rmSync(folder, { recursive: true });
  return bytes;
}
