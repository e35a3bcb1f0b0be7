import { z } from 'zod';
import { host as hostCall } from './call.ts';
import { ERROR_CODES } from './errors.ts';
import { Count, Folder, Instant, Nothing } from './values.ts';

export const HostState = z.strictObject({
  kind: z.enum(['desktop', 'browser', 'terminal']),
  version: z.string(),
  platform: z.string(),
  folder: z.string(),
  /** owner: this process holds the journal. client: another Roundtrip does, and this one asks it. */
  role: z.enum(['owner', 'client']),
  recentFolders: z.array(z.string()),
  canChooseFolders: z.boolean(),
  /** The made-up journal is open: it is never the one that opens by itself, and none of those open lately. */
  isSample: z.boolean(),
  /** Why no journal is open, or null when one is. */
  problem: z.strictObject({ code: z.enum(ERROR_CODES), message: z.string() }).nullable(),
});
export type HostState = z.infer<typeof HostState>;

const FileName = z.string().min(1).max(255);
const NewFile = z.strictObject({ name: FileName, size: Count, changedAt: Instant });
/** A folder that is looked at for new files of a broker, on this machine and for this journal. */
export const Watched = z.strictObject({
  folder: z.string().nullable(),
  /** Files that can be imported as they are come in by themselves; else each is offered. */
  importsByItself: z.boolean(),
  /** Why it cannot be looked at, or why none is any more. */
  problem: z.string().nullable(),
  /** What came since, newest first. */
  files: z.array(NewFile).max(100),
});
export type Watched = z.infer<typeof Watched>;

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
  openSample: hostCall({
    about: 'Open the sample journal, which is made if it is missing and thrown away first if it is wanted anew',
    in: z.strictObject({ anew: z.boolean().default(false) }),
    out: HostState,
  }),
  leaveSample: hostCall({ about: 'Go back from the sample journal to the one that was open before it', in: Nothing, out: HostState }),
  watched: hostCall({ about: 'The watched folder and the new files in it', in: Nothing, out: Watched }),
  watch: hostCall({
    about: 'Watch a folder for new files to import, or none',
    in: z.strictObject({ folder: Folder.nullable(), importsByItself: z.boolean().default(false) }),
    out: Watched,
  }),
  takeWatched: hostCall({
    about: 'Hand over a new file of the watched folder',
    in: z.strictObject({ name: FileName }),
    out: z.strictObject({ file: z.string(), ...NewFile.shape }),
  }),
  doneWatched: hostCall({
    about: 'Offer a file of the watched folder no more, as it was handed over: it is imported, or has nothing new',
    in: NewFile,
    out: Watched,
  }),
  leaveWatched: hostCall({
    about: 'Offer these files of the watched folder no more',
    in: z.strictObject({ names: z.array(FileName).max(100) }),
    out: Watched,
  }),
  showFolder: hostCall({ about: 'Show the journal folder in the file manager (desktop only)', in: Nothing, out: Nothing }),
  captureScreen: hostCall({
    about: 'Take a picture of the screen, as PNG in base64 (desktop only)',
    in: Nothing,
    out: z.strictObject({ png: z.string() }),
  }),
  savePdf: hostCall({
    about: 'Save the page that is open as PDF, where the system dialog says (desktop only)',
    in: z.strictObject({ name: FileName.max(100), paper: z.enum(['A4', 'Letter']) }),
    /** False: nobody said where. */
    out: z.strictObject({ isDone: z.boolean() }),
  }),
  checkForUpdates: hostCall({
    about: 'Look for a newer version (desktop only)',
    in: Nothing,
    out: z.strictObject({ available: z.string().nullable() }),
  }),
};
