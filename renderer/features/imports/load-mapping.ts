import { AppError } from '../../../src/contract/errors.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { say } from '../../data/say.ts';
import { chooseFiles } from './choose-files.ts';

/** Takes mappings from JSON files. They may come from anyone: the journal looks at each before it keeps it. */
export async function loadMapping(): Promise<void> {
  for (const file of await chooseFiles('.json,application/json')) {
    const template = await readJson(file);
    const name = (template as { name?: unknown } | null)?.name;
    if (typeof name !== 'string') {
      say.error(new AppError('invalid_input', `${file.name} is not a mapping of columns. Nothing was stored.`));
      continue;
    }
    await runCommand(
      api.imports.saveTemplate,
      { name, template: template as never },
      { said: (saved) => `Loaded the mapping “${saved.name}”`, undo: true },
    );
  }
}

async function readJson(file: File): Promise<unknown> {
  try {
    return file.size > MOST_BYTES ? null : JSON.parse(await file.text());
  } catch {
    return null;
  }
}

const MOST_BYTES = 1_000_000;
