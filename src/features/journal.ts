import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { journal } from '../contract/journal.ts';
import { backUp } from '../db/back-up.ts';
import { backupFolder, journalFile } from '../db/open.ts';
import { readJournal } from '../db/queries/journal.ts';
import type { HandlersFor } from './handlers-for.ts';
import { fillSample } from './journal/fill-sample.ts';

export const journalHandlers: HandlersFor<typeof journal> = {
  async info(_, { db, folder }) {
    const facts = await readJournal(db);
    return { ...facts, folder, bytes: bytesOf(folder), backups: listBackups(folder) };
  },

  async backup(_, job) {
    job.title('Backing up');
    const file = await backUp(job.folder, {
      now: job.now(),
      progress(done, total) {
        job.signal.throwIfAborted();
        job.progress(done, total);
      },
    });
    return { file, bytes: statSync(file).size };
  },

  fillSample: async (_, job) => ({ trades: await fillSample(job) }),
};

/** The file and what is committed but not yet merged into it. */
function bytesOf(folder: string): number {
  const log = statSync(`${journalFile(folder)}-wal`, { throwIfNoEntry: false });
  return statSync(journalFile(folder)).size + (log ? log.size : 0);
}

function listBackups(folder: string) {
  const dir = backupFolder(folder);
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => ({ file: join(dir, name), stat: statSync(join(dir, name)) }))
    .map(({ file, stat }) => ({ file, at: Math.round(stat.mtimeMs), bytes: stat.size }))
    .sort((a, b) => b.at - a.at);
}
