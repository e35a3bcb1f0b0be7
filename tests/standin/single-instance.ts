import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface OtherInstance {
  argv: string[];
  cwd: string;
}

/**
 * One app per userData folder, also across processes: the first writes its process id, a later one leaves its command line beside it.
 * Electron's is native; like it, this answers at once (synchronously) and tells the first one.
 */
export function takeSingleInstance(userData: string, onOther: (other: OtherInstance) => void): boolean {
  const folder = join(userData, 'standin-instance');
  const file = join(folder, 'pid');
  mkdirSync(folder, { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      if (isAlive(Number(readFileSync(file, 'utf8')))) {
        const message = join(folder, `other-${process.pid}`);
        writeFileSync(`${message}.new`, JSON.stringify({ argv: process.argv, cwd: process.cwd() } satisfies OtherInstance));
        renameSync(`${message}.new`, `${message}.json`);
        return false;
      }
      rmSync(file, { force: true }); // its app died
    }
  }
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  watch(folder, () => {
    for (const name of readdirSync(folder).filter((found) => found.endsWith('.json'))) {
      const other = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      rmSync(join(folder, name));
      onOther(other);
    }
  }).unref();
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
