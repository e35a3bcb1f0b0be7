import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { watchedFile } from './places.ts';

/** What is remembered of a watched folder, beside the journals of this machine: another machine has other folders. */
const Memory = z.strictObject({
  folder: z.string(),
  importsByItself: z.boolean(),
  /** Files that were there before, taken or left out, each with what it was then: one that changes is new again. */
  settled: z.record(z.string(), z.string()),
});
export type WatchMemory = z.infer<typeof Memory>;
const All = z.strictObject({ journals: z.record(z.string(), Memory) });

/** null: none is watched. A file that cannot be read counts as none. */
export function recallWatched(home: string, journal: string): WatchMemory | null {
  return readAll(home).get(journal) ?? null;
}

export function rememberWatched(home: string, journal: string, memory: WatchMemory | null): void {
  const all = readAll(home);
  if (memory === null) all.delete(journal);
  else all.set(journal, memory);
  const file = watchedFile(home);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify({ journals: Object.fromEntries(all) }, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function readAll(home: string): Map<string, WatchMemory> {
  try {
    return new Map(Object.entries(All.parse(JSON.parse(readFileSync(watchedFile(home), 'utf8'))).journals));
  } catch {
    return new Map();
  }
}
