import type { ImportReport } from '../../contract/import-report.ts';
import type { ImportRequest } from '../../contract/imports.ts';
import type { WriteContext } from '../../db/context.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import type { Importer } from '../../importers/importer.ts';

/** An import that begins. What came of it is written down at its end. */
export async function newBatch(
  { db, now, newUid }: WriteContext,
  request: ImportRequest,
  importer: Importer,
): Promise<{ uid: string; batch: number }> {
  const uid = newUid();
  const file = { file_name: visibleLine(request.name, 255), file_hash: request.file, options: '{}', result: '{}' };
  const { id } = await db
    .insertInto('import_batch')
    .values({ uid, at: now(), ...file, importer: importer.id, importer_version: importer.version })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { uid, batch: id };
}

/** The last import of the very same file. */
export async function importOfFile({ db }: WriteContext, hash: string): Promise<ImportReport['before']> {
  const same = await db.selectFrom('import_batch').selectAll().where('file_hash', '=', hash).orderBy('id', 'desc').executeTakeFirst();
  return same ? { import: same.uid, at: same.at, fileName: same.file_name } : null;
}

/** With what it was made, and what came of it: the rows themselves stay in the file. */
export async function finishBatch(
  { db }: WriteContext,
  batch: number,
  report: ImportReport,
  options: object,
  importer: Importer,
): Promise<void> {
  await db
    .updateTable('import_batch')
    .set({
      result: JSON.stringify({ ...report, rows: [] }),
      options: JSON.stringify(options),
      importer: importer.id,
      importer_version: importer.version,
    })
    .where('id', '=', batch)
    .execute();
}
