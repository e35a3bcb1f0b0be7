import { resolve } from 'node:path';
import type { HostState } from '../../../contract/host.ts';
import { localTime } from '../local-time.ts';
import { table } from '../table.ts';
import type { Answer, Journal, Verb } from '../verb.ts';

export const info: Verb = {
  name: 'info',
  takes: '',
  about: 'Where the journal lives and what it holds',
  words: [0, 0],
  flags: [],
  async run(_, open) {
    const { api } = await open('short');
    const value = await api.journal.info({});
    const { role } = await api.host.state({});
    const newest = value.backups.map(({ at }) => at).sort((a, b) => b - a)[0];
    const rows = [
      ['Folder', value.folder],
      ['Begun', localTime(value.createdAt)],
      ['Size', `${value.bytes} bytes`],
      ['Backups', newest === undefined ? 'none' : `${value.backups.length}, the last one ${localTime(newest)}`],
      ['Open in', role === 'owner' ? 'this terminal' : 'another Roundtrip, which answers here too'],
      ['Schema', String(value.schemaVersion)],
      ['SQLite', value.sqliteVersion],
    ];
    return { value, text: table(['', ''], rows).trim() };
  },
};

export const backup: Verb = {
  name: 'backup',
  takes: '',
  about: 'Copy the journal into its backups folder and verify the copy',
  words: [0, 0],
  flags: [],
  async run(_, open) {
    const { api, watched } = await open('long');
    const value = await api.journal.backup({}, watched);
    return { value, text: `Backed up to ${value.file} (${value.bytes} bytes).` };
  },
};

export const openJournal = folderVerb('open', 'Use the journal in this folder from now on', 'Open now', (api, folder) =>
  api.host.openJournal({ folder }),
);
export const createJournal = folderVerb('create', 'Start a new journal in an empty folder', 'Started', (api, folder) =>
  api.host.createJournal({ folder }),
);
export const moveJournal = folderVerb('move', 'Move the journal to another folder', 'Moved to', (api, folder) =>
  api.host.moveJournal({ folder }),
);

function folderVerb(verb: string, about: string, done: string, run: (api: Journal['api'], folder: string) => Promise<HostState>): Verb {
  return {
    name: `journal ${verb}`,
    takes: 'DIR',
    about,
    words: [1, 1],
    flags: [],
    async run({ words: [folder = ''] }, open): Promise<Answer> {
      const value = await run((await open('short')).api, resolve(folder));
      return { value, text: `${done}: ${value.folder}` };
    },
  };
}
