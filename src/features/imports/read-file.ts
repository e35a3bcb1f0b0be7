import type { ImportRequest } from '../../contract/imports.ts';
import { ALL_IMPORTERS } from '../../importers/all-importers.ts';
import type { Importer } from '../../importers/importer.ts';
import { importerOfTemplate } from '../../importers/mapper/mapper-importer.ts';
import { readTemplate } from '../../importers/mapper/template.ts';
import type { FileBytes } from '../../importers/readers/file-bytes.ts';
import { openSource } from '../../importers/readers/open-source.ts';
import { type Claim, recogniseFile } from '../../importers/recognise-file.ts';
import type { Source } from '../../importers/source.ts';
import { UnreadableFile } from '../../importers/unreadable-file.ts';

export type ReadFile =
  | {
      readonly is: 'read';
      readonly source: Source;
      readonly importer: Importer;
      readonly reason: string;
      readonly claims: readonly Claim[];
    }
  | { readonly is: 'several_formats' | 'no_format'; readonly claims: readonly Claim[]; readonly message: string }
  | { readonly is: 'unreadable'; readonly message: string };

/** Opens a file and finds out what it is, or takes it as what the user says it is. */
export function readFile(
  file: FileBytes,
  { format, template }: Pick<ImportRequest, 'format' | 'template'>,
  saved: readonly Importer[],
): ReadFile {
  let source: Source;
  try {
    source = openSource(file);
  } catch (error) {
    if (error instanceof UnreadableFile) return { is: 'unreadable', message: error.message };
    throw error;
  }
  const importers = [...ALL_IMPORTERS, ...saved];
  const { best, claims } = recogniseFile(source, importers);
  if (template !== null) {
    const read = readTemplate(template);
    if (typeof read === 'string') return { is: 'unreadable', message: read };
    return { is: 'read', source, importer: importerOfTemplate(read), reason: 'the columns you named', claims };
  }
  const chosen = format === null ? best?.importer : importers.find(({ id }) => id === format);
  if (chosen) return { is: 'read', source, importer: chosen, reason: reasonOf(chosen, claims), claims };
  if (format !== null) return { is: 'no_format', claims, message: `There is no format ${format}. Nothing was stored.` };
  if (claims.length > 1) return { is: 'several_formats', claims, message: 'Two formats fit this file. Choose the one it is.' };
  return { is: 'no_format', claims, message: 'No format fits this file. Name its columns, or choose the format it is.' };
}

const reasonOf = (importer: Importer, claims: readonly Claim[]): string =>
  claims.find((claim) => claim.importer.id === importer.id)?.reason ?? 'your choice';
