import { enableCompileCache } from 'node:module';
import { makeFolder } from './make-folder.ts';
import { codeFolder, homeFolder } from './places.ts';

/** Half of a start is Node reading the code of Roundtrip: what it makes of what this thread imports from now on is kept for the next time. */
export function keepCode(): void {
  try {
    makeFolder(codeFolder(homeFolder()));
    enableCompileCache(codeFolder(homeFolder()));
  } catch {
    // A home that takes nothing is told of by whoever needs it.
  }
}
