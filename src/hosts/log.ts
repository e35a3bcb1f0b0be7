import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../app/error-body.ts';
import { homeFolder } from './places.ts';

const MOST_BYTES = 1_000_000;

/** Where the references of unexpected errors can be looked up. Errors are rare, so each opens the file anew. */
export const logFile = (home: string): string => join(home, 'logs', 'roundtrip.log');

export const log: Log = (line) => {
  const file = logFile(homeFolder());
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) renameSync(file, `${file}.1`);
    appendFileSync(file, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });
  } catch {
    console.error(line);
  }
};
