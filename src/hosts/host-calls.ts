import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { createQueue } from '../app/queue.ts';
import type { OutputOf, ParsedInputOf } from '../contract/call.ts';
import { AppError } from '../contract/errors.ts';
import type { HostState, host } from '../contract/host.ts';
import { type Lock, takeLock } from '../db/lock.ts';
import type { Attachment } from './attach.ts';
import type { HostAbilities } from './host.ts';
import { checkTarget, moveJournal, refuseFull, removeOld } from './move-journal.ts';
import { defaultJournalFolder, sampleFolder } from './places.ts';
import { readRecent } from './recent.ts';
import type { createWatchedFolder } from './watched-folder.ts';

type HostArea = typeof host;
export type HostCalls = {
  readonly [N in keyof HostArea]: (input: ParsedInputOf<HostArea[N]>, page: number | null) => Promise<OutputOf<HostArea[N]>>;
};

interface Surroundings {
  abilities: HostAbilities;
  state(): HostState;
  attached(): Attachment | undefined;
  open(folder: string, create: boolean): Promise<Attachment>;
  /** `left`: the folder where it is no more. */
  adopt(next: Attachment, left?: string): Promise<void>;
  /** From now on calls are answered with `busy`, until the next journal is adopted. */
  stopForMove(now: Attachment): Promise<Lock>;
  watched: ReturnType<typeof createWatchedFolder>;
  home: string;
  /** For what may fail without harm: it is logged. */
  tidy(work: () => void): void;
}

/** The calls that the process around the journal answers. The journal open now stays open until the next one is. */
export function createHostCalls({ abilities, state, attached, open, adopt, stopForMove, watched, home, tidy }: Surroundings): HostCalls {
  // Two journals opened at once would each close the other.
  const turns = createQueue();
  return {
    state: async () => state(),
    async chooseFolder({ title }) {
      if (!abilities.chooseFolder) throw unsupported('choosing a folder with a dialog');
      return { folder: await abilities.chooseFolder(title) };
    },
    openJournal: (input) =>
      turns.run(async () => {
        const folder = allowed(input.folder);
        if (attached()?.folder !== folder) await adopt(await open(folder, false));
        return state();
      }),
    createJournal: (input) =>
      turns.run(async () => {
        const folder = ownPlace(input.folder);
        refuseFull(folder);
        await adopt(await open(folder, true));
        return state();
      }),
    moveJournal: (input) =>
      turns.run(async () => {
        const folder = ownPlace(input.folder);
        const now = attached();
        if (state().isSample)
          throw new AppError('unsupported', 'The sample journal stays where it is. Start a journal of your own instead.');
        if (!now) throw new AppError('folder_missing', 'No journal is open, so there is nothing to move.');
        checkTarget(now.folder, folder);
        const lock = await stopForMove(now);
        let oldIsLeft: boolean;
        try {
          oldIsLeft = moveJournal(now.folder, folder);
        } catch (error) {
          lock.release();
          await adopt(await open(now.folder, false));
          throw error;
        }
        if (!oldIsLeft) lock.release();
        await adopt(await open(folder, false), now.folder);
        if (oldIsLeft) tidy(() => removeOld(now.folder, () => lock.release()));
        return state();
      }),
    openSample: ({ anew }) =>
      turns.run(async () => {
        const folder = sampleFolder(home);
        if (anew && existsSync(folder)) await throwAwaySample(folder);
        if (anew || !state().isSample) await adopt(await open(folder, true));
        return state();
      }),
    leaveSample: () =>
      turns.run(async () => {
        if (!state().isSample) return state();
        const usual = defaultJournalFolder(home);
        const folder = readRecent(home)[0] ?? usual;
        await adopt(await open(folder, folder === usual));
        return state();
      }),
    watched: async () => watched.state(),
    watch: async ({ folder, importsByItself }) => watched.watch(folder === null ? null : allowed(folder), importsByItself),
    takeWatched: ({ name }) => watched.take(name),
    doneWatched: async (file) => watched.done(file),
    leaveWatched: async ({ names }) => watched.leave(names),
    async showFolder() {
      if (!abilities.showFolder) throw unsupported('showing a folder');
      await abilities.showFolder(state().folder);
      return {};
    },
    async captureScreen() {
      if (!abilities.captureScreen) throw unsupported('capturing the screen');
      return { png: await abilities.captureScreen() };
    },
    async savePdf({ name, paper }, page) {
      if (!abilities.savePdf) throw unsupported('saving a PDF');
      return { isDone: await abilities.savePdf(name, paper, page) };
    },
    async checkForUpdates() {
      if (!abilities.checkForUpdates) throw unsupported('looking for updates');
      return { available: await abilities.checkForUpdates() };
    },
  };

  /** Afterwards the folder is gone; whoever had it open waits for the next one. */
  async function throwAwaySample(folder: string): Promise<void> {
    const now = state().isSample ? attached() : undefined;
    const lock = now ? now.role === 'owner' && (await stopForMove(now)) : takeLock(folder);
    if (!lock) throw new AppError('busy', 'Another Roundtrip has the sample journal open. Close it there first, then make it anew.');
    removeOld(folder, () => lock.release());
  }

  /** Where a journal of the user may be; what is in the place of the sample journal may be thrown away. */
  function ownPlace(named: string): string {
    const folder = allowed(named);
    if (folder !== resolve(sampleFolder(home))) return folder;
    throw new AppError('invalid_input', 'This folder is for the sample journal, which may be made anew at any time. Choose another.', {
      folder,
    });
  }

  /** One folder has one name here, however it was written. */
  function allowed(named: string): string {
    if (!abilities.mayOpen(named)) throw new AppError('forbidden', 'Choose the folder with the dialog first.', { folder: named });
    return existsSync(named) ? realpathSync(named) : resolve(named);
  }
}

const unsupported = (what: string) =>
  new AppError('unsupported', `This Roundtrip runs outside the desktop app, so ${what} is not possible here.`);
