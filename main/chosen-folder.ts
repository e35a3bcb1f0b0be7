import { parseArgs } from 'node:util';
import { folderToOpen } from '../src/hosts/folder-to-open.ts';

/** The journal to open: `--journal DIR`, else the one of last time, else the one that is always there. */
export function chosenFolder(argv: readonly string[], home: string): string {
  // Not strict: Electron and Chromium have switches of their own in here.
  const { values } = parseArgs({ args: argv.slice(1), options: { journal: { type: 'string' } }, strict: false });
  return folderToOpen(home, typeof values.journal === 'string' ? values.journal : undefined);
}
