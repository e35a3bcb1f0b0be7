import { AppError } from '../../../src/contract/errors.ts';
import { fileName } from '../../app/file-name.ts';
import { saveFile } from '../../app/save-file.ts';
import { say } from '../../data/say.ts';

/** A file to share. */
export async function exportMapping({ name, template }: { name: string; template: unknown }): Promise<void> {
  const file = new Blob([JSON.stringify(template, null, 2)], { type: 'application/json' });
  try {
    if (await saveFile(`${fileName(name, 'mapping')}.json`, file)) say.done(`The mapping “${name}” is saved`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say.error(error);
  }
}
