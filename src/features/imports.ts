import { createHash } from 'node:crypto';
import { AppError } from '../contract/errors.ts';
import type { ImportReport } from '../contract/import-report.ts';
import { ImportRequest, type imports } from '../contract/imports.ts';
import type { WriteContext } from '../db/context.ts';
import { selectImports } from '../db/queries/imports.ts';
import { ALL_IMPORTERS } from '../importers/all-importers.ts';
import { readTemplate } from '../importers/mapper/template.ts';
import type { JobContext } from '../jobs/context.ts';
import { removeImport } from '../ledger/remove-import.ts';
import type { HandlersFor } from './handlers-for.ts';
import { findPatterns } from './imports/find-patterns.ts';
import { oneImport } from './imports/one-import.ts';
import type { AskQuestions } from './imports/outcome.ts';
import { readMapping } from './imports/read-mapping.ts';
import { redoImport } from './imports/redo-import.ts';
import { runImport } from './imports/run-import.ts';
import { savedImporters } from './imports/saved-importers.ts';
import { showImports } from './imports/show-imports.ts';

/** What other areas do for it. */
interface Others {
  askQuestions: AskQuestions;
}

export const importHandlers = ({ askQuestions: ask }: Others): HandlersFor<typeof imports> => ({
  async formats(_, { db }) {
    const all = [...ALL_IMPORTERS, ...(await savedImporters(db))];
    return { formats: all.map(({ id, label, broker, verified, holds }) => ({ id, label, broker, verified, holds })) };
  },

  async preview(request, job) {
    job.title(`Reading ${request.name}`);
    return tried(job, async (context) => (await runImport(context, job, request, { ask, isPreview: true, again: null })).report);
  },

  async run(request, job) {
    job.title(`Importing ${request.name}`);
    let refused: ImportReport | undefined;
    const run = job.write(async (context) => {
      const ran = await runImport(context, job, request, { ask, isPreview: false, again: null });
      if (ran.import !== null) return ran;
      refused = ran.report;
      throw new TakenBack();
    });
    return run.catch((error: unknown) => {
      if (error instanceof TakenBack && refused) return { import: null, report: refused };
      throw error;
    });
  },

  async list({ before, limit }, context) {
    const rows = await selectImports(context.db, { before, limit, uid: null });
    return { imports: await showImports(context, rows.slice(0, limit)), more: rows.length > limit };
  },

  async get({ uid }, context) {
    const row = await oneImport(uid, context);
    const [shown] = await showImports(context, [row]);
    const request = ImportRequest.parse({ ...JSON.parse(row.options), file: row.file_hash, name: row.file_name });
    return {
      import: shown as NonNullable<typeof shown>,
      request,
      report: JSON.parse(row.result) as ImportReport,
      ...(await findPatterns(context, row.id)),
    };
  },

  async remove({ uid }, context) {
    const row = await oneImport(uid, context);
    context.recorder.describe(`Take back the import of ${row.file_name}`);
    return { fills: removeImport(context, row.id) };
  },

  previewRedo: (input, job) => tried(job, (context) => redoImport(context, job, input, { ask, isPreview: true })),
  redo: (input, job) => job.write((context) => redoImport(context, job, input, { ask, isPreview: false })),

  mapping: async ({ file, name }, job) => JSON.parse(JSON.stringify(readMapping(job.folder, file, name))),

  async templates(_, { db }) {
    const rows = await db.selectFrom('import_template').select(['uid', 'name', 'template']).orderBy('name').execute();
    return { templates: rows.map((row) => ({ ...row, template: JSON.parse(row.template) })) };
  },

  async saveTemplate({ name, template }, { db, newUid, recorder }) {
    const read = readTemplate({ ...(template as object), name, id: idOfTemplate(name) });
    if (typeof read === 'string') throw new AppError('invalid_input', `${read} Nothing was stored.`);
    recorder.describe(`Save the mapping “${name}”`);
    const text = JSON.stringify(read);
    const same = await db.selectFrom('import_template').select(['id', 'uid']).where('name', '=', name).executeTakeFirst();
    const uid = same?.uid ?? newUid();
    if (same) await db.updateTable('import_template').set({ template: text }).where('id', '=', same.id).execute();
    else await db.insertInto('import_template').values({ uid, name, template: text }).execute();
    return { uid, name, template: JSON.parse(text) };
  },

  async removeTemplate({ uid }, { db, recorder }) {
    const row = await db.selectFrom('import_template').select('name').where('uid', '=', uid).executeTakeFirst();
    if (!row) throw new AppError('not_found', 'This mapping is no longer in the journal. Undo may bring it back.', { uid });
    recorder.describe(`Forget the mapping “${row.name}”`);
    await db.deleteFrom('import_template').where('uid', '=', uid).execute();
    return {};
  },
});

/** Imports made by it say so by this name, which no format of ours begins with. */
const idOfTemplate = (name: string): string => `own-${createHash('sha256').update(name.toLowerCase()).digest('hex').slice(0, 12)}`;

/** Work that is taken back when it is done: only what it said is kept. */
class TakenBack extends Error {}
async function tried<T>(job: JobContext, work: (context: WriteContext) => Promise<T>): Promise<T> {
  let said: { value: T } | undefined;
  try {
    await job.write(async (context) => {
      said = { value: await work(context) };
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return (said as { value: T }).value;
}
