import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../contract/errors.ts';
import { watchedFile } from './places.ts';
import { writeJson } from './write-json.ts';

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

/** What is watched for a journal; null: nothing is, or a problem says why that is not known. */
export function recallWatched(home: string, journal: string): { memory: WatchMemory | null; problem: string | null } {
  const read = readAll(home);
  if (read.is === 'shut')
    return { memory: null, problem: `${shutWith(home, read.why)} ${LEFT}; what is watched shows again once it can be read.` };
  const { journals, lost } = read.all;
  const isLost = lost !== undefined && !lost.chosen.includes(journal);
  return { memory: journals[journal] ?? null, problem: isLost ? lostWith(lost.kept) : null };
}

export function rememberWatched(home: string, journal: string, memory: WatchMemory | null): void {
  const read = readAll(home);
  if (read.is === 'shut') throw new AppError('forbidden', `${shutWith(home, read.why)} ${LEFT}. Nothing was changed.`);
  const { journals, lost } = read.all;
  const { [journal]: _, ...others } = journals;
  writeAll(home, {
    journals: memory === null ? others : { ...others, [journal]: memory },
    ...(lost ? { lost: { ...lost, chosen: [...new Set([...lost.chosen, journal])] } } : {}),
  });
}

type Read = { is: 'read'; all: z.infer<typeof All> } | { is: 'shut'; why: string };

/** Only what was read and is not ours is put aside: a disk or a right that fails may come back. */
function readAll(home: string): Read {
  const file = watchedFile(home);
  try {
    return { is: 'read', all: All.parse(JSON.parse(readFileSync(file, 'utf8'))) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return { is: 'read', all: putAside(home, file) };
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? { is: 'read', all: { journals: {} } } : { is: 'shut', why: code ?? 'unknown' };
  }
}

const shutWith = (home: string, why: string) => `Which folder is watched cannot be read from ${watchedFile(home)} (${why}).`;
const LEFT = 'The file was left as it is';
const lostWith = (kept: string) =>
  `Which folder is watched could not be read. The file that said so is kept as ${kept}. Choose the folder again, or none.`;

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
  writeJson(file, all);
}
