import { join, sep } from 'node:path';

/**
 * Where the bundle of a thread is. Built: beside dist/main; packed: beside the archive, because worker threads must not
 * be read from inside it; from source (tests): in the dist folder of the project.
 */
export function threadFile(name: 'writer' | 'reader' | 'drawer', here: string = import.meta.dirname): string {
  const inDist = here.lastIndexOf(`${sep}dist${sep}main`);
  const dist = inDist >= 0 ? join(here.slice(0, inDist), 'dist') : join(here, '..', '..', 'dist');
  return join(dist, name, 'index.js').replace(`${sep}app.asar${sep}`, `${sep}app.asar.unpacked${sep}`);
}
