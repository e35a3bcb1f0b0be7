import { resolve } from 'node:path';
import { defaultJournalFolder } from './places.ts';
import { readRecent } from './recent.ts';

/** The journal that was asked for, else the one opened last, else the usual one. */
export const folderToOpen = (home: string, asked: string | undefined): string =>
  asked === undefined ? (readRecent(home)[0] ?? defaultJournalFolder(home)) : resolve(asked);
