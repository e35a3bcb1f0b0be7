import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** For this user alone; all of it is there, or what was there before. */
export function writeJson(file: string, value: unknown): void {
  const half = `${file}.new`;
  // Made anew: in a folder of somebody else a link may stand there.
  rmSync(half, { force: true });
  writeFileSync(half, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(half, file);
}
