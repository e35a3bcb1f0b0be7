import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { watchedFile } from './places.ts';

/** What is remembered of a watched folder, beside the journals of this machine: another machine has other folders. */
const Memory = z.strictObject({
  folder: z.string(),
  importsByItself: z.boolean(),
  /** Files that were there before, imported or left out, each with what it was then: one that changes is new again. */
  settled: z.record(z.string(), z.string()),
});
export type WatchMemory = z.infer<typeof Memory>;
const All = z.strictObject({
  journals: z.record(z.string(), Memory),
  /** An earlier file that could not be read, and the journals for which somebody has chosen since. */
  lost: z.strictObject({ kept: z.string(), chosen: z.array(z.string()) }).optional(),
});

/** What is watched for a journal; null: nothing is. lost: what was said before could not be read, and where that lies now. */
export function recallWatched(home: string, journal: string): { memory: WatchMemory | null; lost: string | null } {
  const { journals, lost } = readAll(home);
  return { memory: journals[journal] ?? null, lost: lost === undefined || lost.chosen.includes(journal) ? null : lost.kept };
}

export function rememberWatched(home: string, journal: string, memory: WatchMemory | null): void {
  const { journals, lost } = readAll(home);
  const { [journal]: _, ...others } = journals;
  writeAll(home, {
    journals: memory === null ? others : { ...others, [journal]: memory },
    ...(lost ? { lost: { ...lost, chosen: [...new Set([...lost.chosen, journal])] } } : {}),
  });
}

function readAll(home: string): z.infer<typeof All> {
  const file = watchedFile(home);
  try {
    return All.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { journals: {} };
    return putAside(home, file);
  }
}

/** It may still tell somebody what was in it. */
function putAside(home: string, file: string): z.infer<typeof All> {
  const begun = { journals: {}, lost: { kept: file, chosen: [] } };
  try {
    const kept = freeName(file);
    renameSync(file, kept);
    const all = { ...begun, lost: { kept, chosen: [] } };
    writeAll(home, all);
    return all;
  } catch {
    return begun;
  }
}

function freeName(file: string): string {
  for (let n = 1; ; n++) {
    const name = join(dirname(file), basename(file, '.json').concat(`-unreadable-${n}.json`));
    if (!existsSync(name)) return name;
  }
}

function writeAll(home: string, all: z.infer<typeof All>): void {
  const file = watchedFile(home);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
