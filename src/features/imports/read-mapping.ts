import { AppError } from '../../contract/errors.ts';
import { guessTemplate } from '../../importers/mapper/guess-template.ts';
import { sampleValues } from '../../importers/mapper/sample-values.ts';
import type { Template } from '../../importers/mapper/template.ts';
import { openSource } from '../../importers/readers/open-source.ts';
import { UnreadableFile } from '../../importers/unreadable-file.ts';
import { openKeptFile } from './kept-file.ts';

interface Mapping {
  readonly columns: { name: string; samples: string[] }[];
  readonly template: Template | null;
}

/** The columns of a file that no format fits, and what they seem to mean. */
export function readMapping(folder: string, file: string, name: string): Mapping {
  try {
    const source = openSource(openKeptFile(folder, file, name));
    const columns = sampleValues(source).map((column) => ({ name: column.name, samples: [...column.samples] }));
    return { columns: columns.slice(0, MOST_COLUMNS), template: guessTemplate(source) };
  } catch (error) {
    if (error instanceof UnreadableFile) throw new AppError('invalid_input', error.message);
    throw error;
  }
}

const MOST_COLUMNS = 500;
