import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openForReading } from '../db/open.ts';
import { log } from './log.ts';

/** Takes away what nobody will ask for again: halves of files that a killed process left, and files that were handed over but not imported. */
export function tidyImports(folder: string, now: number): void {
  try {
    sweepHalfFiles(folder, now);
    dropUnusedFiles(folder, now);
  } catch (error) {
    log(`left behind: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Another process may be handing over a file at this moment: what still grows stays. */
export function sweepHalfFiles(folder: string, now: number): void {
  remove(
    filesIn(folder).filter(({ name, changed }) => HALF.test(name) && changed < now - MINUTE),
    folder,
  );
}

/** A file stays while an import has it, while undo, redo or another try may want it, and for a day in any case. */
export function dropUnusedFiles(folder: string, now: number): void {
  const old = filesIn(folder).filter(({ name, changed }) => HASH.test(name) && changed < now - DAY);
  if (old.length === 0) return;
  const wanted = filesWanted(folder);
  remove(
    old.filter(({ name }) => !wanted.has(name)),
    folder,
  );
}

function filesWanted(folder: string): Set<string> {
  const sql = openForReading(folder);
  try {
    return new Set(sql.prepare<[], string>(WANTED).pluck().all());
  } finally {
    sql.close();
  }
}

const WANTED = `
  SELECT file_hash FROM import_batch
  UNION SELECT coalesce(after ->> '$.file_hash', before ->> '$.file_hash') FROM row_change JOIN change_set ON change_set.id = change_set_id
    WHERE table_name = 'import_batch' AND row_key IS NOT NULL AND state <> 'abandoned'
  UNION SELECT coalesce(input ->> '$.file', input ->> '$.request.file') FROM failed_job WHERE call LIKE 'imports.%'`;

interface FileThere {
  readonly name: string;
  readonly changed: number;
}

function filesIn(folder: string): FileThere[] {
  const home = join(folder, 'imports');
  if (!statSync(home, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(home).flatMap((name) => {
    const stat = statSync(join(home, name), { throwIfNoEntry: false });
    return stat?.isFile() ? [{ name, changed: stat.mtimeMs }] : [];
  });
}

function remove(files: readonly FileThere[], folder: string): void {
  for (const { name } of files) rmSync(join(folder, 'imports', name), { force: true });
}

const HALF = /^\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;
const MINUTE = 60_000;
const DAY = 86_400_000;
