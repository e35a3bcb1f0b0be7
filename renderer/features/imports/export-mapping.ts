import { saveFile } from '../../app/save-file.ts';
import { say } from '../../data/say.ts';

/** A file to share. */
export async function exportMapping({ name, template }: { name: string; template: unknown }): Promise<void> {
  const file = new Blob([JSON.stringify(template, null, 2)], { type: 'application/json' });
  const isSaved = await saveFile(`${name.replace(/[^\p{L}\p{N} ._-]/gu, '').trim() || 'mapping'}.json`, file);
  if (isSaved) say.done(`The mapping “${name}” is saved`);
}
