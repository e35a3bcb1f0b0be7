import { AppError } from '../../contract/errors.ts';
import type { ImportRequest, RedoReport } from '../../contract/imports.ts';
import type { WriteContext } from '../../db/context.ts';
import type { JobContext } from '../../jobs/context.ts';
import { createAgain } from './make-again.ts';
import { MOST_CHANGES } from './most-changes.ts';
import { oneImport } from './one-import.ts';
import type { AskQuestions } from './outcome.ts';
import { runImport } from './run-import.ts';

/** Makes an import again from its kept file: fills keep their names and what was said on them, and get their new readings. */
export async function redoImport(
  context: WriteContext,
  job: JobContext,
  { uid, request }: { uid: string; request: ImportRequest },
  { ask, isPreview }: { ask: AskQuestions; isPreview: boolean },
): Promise<RedoReport> {
  const { id: batch, file_name, file_hash } = await oneImport(uid, context);
  job.title(`Reading ${file_name} again`);
  const fills = createAgain(context, batch);
  const { report, import: made } = await runImport(
    context,
    job,
    { ...request, file: file_hash, name: file_name },
    { ask, isPreview, again: { uid, batch, fills } },
  );
  if (made === null && !isPreview)
    throw new AppError('invalid_input', `${report.message ?? 'The file cannot be read.'} The import stays as it was.`);
  context.recorder.describe(`Make the import of ${file_name} again`);
  const { others, changes } = fills.others.compared();
  const all = [...fills.changes, ...changes].slice(0, MOST_CHANGES);
  return { report, ...fills.counts, added: report.counts.new + report.counts.matched, others, changes: all };
}
