import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultJournalFolder } from '../src/hosts/places.ts';
import { readRecent } from '../src/hosts/recent.ts';

/** The journal to open: `--journal DIR`, else the one of last time, else the one that is always there. */
export function chosenFolder(argv: readonly string[], home: string): string {
  // Not strict: Electron and Chromium have switches of their own in here.
  const { values } = parseArgs({ args: argv.slice(1), options: { journal: { type: 'string' } }, strict: false });
  return typeof values.journal === 'string' ? resolve(values.journal) : (readRecent(home)[0] ?? defaultJournalFolder(home));
}
