import { openSource } from '../../importers/readers/open-source.ts';
import { openKeptFile } from './kept-file.ts';

export function readMapping(
  folder: string,
  file: string,
  name: string,
): { columns: { name: string; samples: string[] }[]; template: null } {
  const source = openSource(openKeptFile(folder, file, name));
  void source;
  return { columns: [], template: null };
}
