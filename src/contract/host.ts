import { z } from 'zod';
import { host as hostCall } from './call.ts';
import { ERROR_CODES } from './errors.ts';
import { Folder, Nothing } from './values.ts';

export const HostState = z.strictObject({
  kind: z.enum(['desktop', 'browser', 'terminal']),
  version: z.string(),
  platform: z.string(),
  folder: z.string(),
  /** owner: this process holds the journal. client: another Roundtrip does, and this one asks it. */
  role: z.enum(['owner', 'client']),
  recentFolders: z.array(z.string()),
  canChooseFolders: z.boolean(),
  /** Why no journal is open, or null when one is. */
  problem: z.strictObject({ code: z.enum(ERROR_CODES), message: z.string() }).nullable(),
});
export type HostState = z.infer<typeof HostState>;

export const host = {
  state: hostCall({ about: 'Which Roundtrip answers, and which journal it has open', in: Nothing, out: HostState }),
  chooseFolder: hostCall({
    about: 'Ask for a folder with the system dialog (desktop only)',
    in: z.strictObject({ title: z.string().max(80) }),
    out: z.strictObject({ folder: z.string().nullable() }),
  }),
  openJournal: hostCall({ about: 'Open the journal in a folder', in: z.strictObject({ folder: Folder }), out: HostState }),
  createJournal: hostCall({ about: 'Start a new journal in an empty folder', in: z.strictObject({ folder: Folder }), out: HostState }),
  moveJournal: hostCall({ about: 'Move this journal to another folder', in: z.strictObject({ folder: Folder }), out: HostState }),
  showFolder: hostCall({ about: 'Show the journal folder in the file manager (desktop only)', in: Nothing, out: Nothing }),
  checkForUpdates: hostCall({
    about: 'Look for a newer version (desktop only)',
    in: Nothing,
    out: z.strictObject({ available: z.string().nullable() }),
  }),
};
