import { createReadStream, type FSWatcher, lstatSync, readdirSync, watch as watchFolder } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../contract/errors.ts';
import type { Watched } from '../contract/host.ts';
import { type KeptFile, keepFile } from './keep-file.ts';
import { recallWatched, rememberWatched, type WatchMemory } from './watched-memory.ts';

interface Surroundings {
  readonly home: string;
  /** Of the open journal; null: none is open. */
  journal(): string | null;
  now(): number;
  /** Something may have come, or gone. */
  tell(): void;
}
type NewFile = Watched['files'][number];

/** Looks for new files of a broker in a folder of the user's choice. They are offered; nothing is read before somebody takes one. */
export function createWatchedFolder({ home, journal, now, tell }: Surroundings) {
  let watcher: FSWatcher | undefined;
  let watching: string | null = null;
  let timer: NodeJS.Timeout | undefined;

  const memory = (): WatchMemory | null => {
    const open = journal();
    return open === null ? null : recallWatched(home, open).memory;
  };

  return {
    state,
    watch(folder: string | null, importsByItself: boolean): Watched {
      const open = openJournal();
      const known = memory();
      const problem = folder === null ? null : problemWith(folder);
      if (problem !== null) throw new AppError('folder_missing', `${problem} Choose a folder that you may read.`, { folder });
      const isSame = known !== null && known.folder === folder;
      const settled = isSame ? known.settled : folder === null ? {} : settledAs(listFiles(folder));
      rememberWatched(home, open, folder === null ? null : { folder, importsByItself, settled });
      tell();
      return state();
    },
    /** Hands over its bytes. It is offered until somebody says that it is done with: an import may fail, and Roundtrip may end. */
    async take(name: string): Promise<KeptFile & NewFile> {
      const known = memory();
      const file = known && newFiles(known).find((each) => each.name === name);
      if (!known || !file) throw new AppError('not_found', `${name} is no longer in the watched folder. Nothing was taken.`, { name });
      return { ...(await keepFile(openJournal(), createReadStream(join(known.folder, name)))), ...file };
    },
    /** As it was taken: what was written into it since is new. */
    done(file: NewFile): Watched {
      if (memory()) settle([file]);
      return state();
    },
    leave(names: readonly string[]): Watched {
      const known = memory();
      if (known) settle(newFiles(known).filter(({ name }) => names.includes(name)));
      return state();
    },
    close(): void {
      watcher?.close();
      clearTimeout(timer);
      watching = null;
    },
  };

  function state(): Watched {
    const open = journal();
    const { memory: known, problem: unknown } = open === null ? { memory: null, problem: null } : recallWatched(home, open);
    listen(known?.folder ?? null);
    if (known === null) return { folder: null, importsByItself: false, problem: unknown, files: [] };
    const { folder, importsByItself } = known;
    const problem = problemWith(folder);
    return { folder, importsByItself, problem, files: problem === null ? newFiles(known) : [] };
  }

  function settle(files: readonly NewFile[]): void {
    const known = memory();
    if (!known || files.length === 0) return;
    const there = new Set(listFiles(known.folder).map(({ name }) => name));
    const old = Object.entries(known.settled).filter(([name]) => there.has(name));
    rememberWatched(home, openJournal(), { ...known, settled: { ...Object.fromEntries(old), ...settledAs(files) } });
    tell();
  }

  /** What still grows is not offered yet: it is looked at again when it may have come to rest. */
  function newFiles({ folder, settled }: WatchMemory): NewFile[] {
    const found = listFiles(folder).filter((file) => settled[file.name] !== asItIs(file));
    // A time that lies ahead was told by another clock: nothing is known of it by waiting.
    const isGrowing = ({ changedAt }: NewFile) => Math.abs(now() - changedAt) < AT_REST;
    if (found.some(isGrowing)) later(AT_REST);
    return found
      .filter((file) => !isGrowing(file))
      .sort((a, b) => b.changedAt - a.changedAt)
      .slice(0, MOST);
  }

  function listen(folder: string | null): void {
    if (folder === watching) return;
    watcher?.close();
    watcher = undefined;
    watching = folder;
    if (folder === null) return;
    try {
      watcher = watchFolder(folder, () => later(SETTLE));
      watcher.on('error', () => {
        watching = null;
      });
      watcher.unref();
    } catch {
      // A folder that cannot be watched is still looked at whenever somebody asks.
    }
  }

  function later(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(tell, wait);
    timer.unref();
  }

  function openJournal(): string {
    const open = journal();
    if (open === null) throw new AppError('folder_missing', 'No journal is open, so there is nothing to import into.');
    return open;
  }
}

const AT_REST = 1500;
const SETTLE = 400;
const MOST = 100;
const READABLE = /\.(csv|tsv|txt|xlsx|htm|html|xml|ofx|qfx|json|statement)$/i;

const settledAs = (files: readonly NewFile[]) => Object.fromEntries(files.map((file) => [file.name, asItIs(file)] as const));
const asItIs = ({ size, changedAt }: NewFile) => `${size} ${changedAt}`;

function listFiles(folder: string): NewFile[] {
  return readdirSync(folder).flatMap((name) => {
    if (!READABLE.test(name) || name.startsWith('.') || name.length > 255) return [];
    const stat = lstatSync(join(folder, name), { throwIfNoEntry: false });
    return stat?.isFile() && stat.size > 0 ? [{ name, size: stat.size, changedAt: Math.floor(stat.mtimeMs) }] : [];
  });
}

function problemWith(folder: string): string | null {
  try {
    readdirSync(folder);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? `${folder} is not there.` : code === 'ENOTDIR' ? `${folder} is no folder.` : `${folder} cannot be read.`;
  }
}
