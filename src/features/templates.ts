import { AppError } from '../contract/errors.ts';
import type { Template, templates } from '../contract/templates.ts';
import type { ReadContext } from '../db/context.ts';
import {
  deleteTemplate,
  endStarting,
  insertTemplate,
  type StoredTemplate,
  selectTemplateNamed,
  selectTemplates,
  updateTemplate,
} from '../db/queries/note-templates.ts';
import { refuseStale } from '../ledger/refuse-stale.ts';
import type { HandlersFor } from './handlers-for.ts';

export const templateHandlers: HandlersFor<typeof templates> = {
  list: async (_, { db }) => ({ templates: (await selectTemplates(db)).map(show) }),

  async save({ uid, version, ...draft }, context) {
    const { db, newUid, recorder } = context;
    const known = uid === null ? null : await oneTemplate(uid, context);
    if (known) refuseStale('template', show(known), { version, changes: draft });
    await refuseNamed(draft, uid ?? '', context);
    recorder.describe(`${known ? 'Change' : 'Add'} template “${draft.name}”`);
    const row = { ...draft, starts: draft.starts ? 1 : 0 };
    if (draft.starts) await endStarting(db, draft.of, known?.id ?? 0);
    const saved = known?.uid ?? newUid();
    if (known) await updateTemplate(db, known.id, row);
    else await insertTemplate(db, { uid: saved, ...row });
    return show(await oneTemplate(saved, context));
  },

  async remove({ uid }, context) {
    const template = await oneTemplate(uid, context);
    context.recorder.describe(`Remove template “${template.name}”`);
    await deleteTemplate(context.db, template.id);
    return {};
  },
};

async function oneTemplate(uid: string, { db }: ReadContext): Promise<StoredTemplate> {
  const [template] = await selectTemplates(db, uid);
  if (!template) throw new AppError('not_found', 'This template is no longer in the journal. Undo may bring it back.', { uid });
  return template;
}

async function refuseNamed({ of, name }: Pick<Template, 'of' | 'name'>, besides: string, { db }: ReadContext): Promise<void> {
  if (await selectTemplateNamed(db, of, name, besides))
    throw new AppError('conflict', `There is already a template named “${name}” here. Nothing was stored; choose another name.`, {
      field: 'name',
    });
}

const show = ({ uid, name, of, text, starts, version }: StoredTemplate): Template => ({
  uid,
  name,
  of,
  text,
  starts: starts === 1,
  version,
});
