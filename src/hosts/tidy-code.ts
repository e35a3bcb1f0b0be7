import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { log } from './log.ts';
import { codeFolder, homeFolder } from './places.ts';

/** Code is kept under the place where it lay: older versions leave theirs behind, and so does every start of an app that is put elsewhere each time. */
export function tidyCode(folder = codeFolder(homeFolder())): void {
  try {
    if (existsSync(folder) && sizeOf(folder) > MOST_BYTES) rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    log(`left behind: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function sizeOf(folder: string): number {
  const inside = readdirSync(folder, { recursive: true, withFileTypes: true });
  return inside.reduce((sum, { parentPath, name }) => sum + (statSync(join(parentPath, name), { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** Twenty versions of it. */
const MOST_BYTES = 64_000_000;
