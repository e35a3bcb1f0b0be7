import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { recentFile } from './places.ts';
import { writeJson } from './write-json.ts';

const Recent = z.strictObject({ folders: z.array(z.string()).max(20) });
const KEPT = 8;

/** The journals opened last, newest first. A file that cannot be read counts as none. */
export function readRecent(home: string): string[] {
  try {
    return Recent.parse(JSON.parse(readFileSync(recentFile(home), 'utf8'))).folders;
  } catch {
    return [];
  }
}

/** `left`: where that journal was before it was moved. */
export function rememberRecent(home: string, folder: string, left?: string): void {
  const folders = [folder, ...readRecent(home).filter((known) => known !== folder && known !== left)].slice(0, KEPT);
  const file = recentFile(home);
  mkdirSync(dirname(file), { recursive: true });
  writeJson(file, { folders });
}
