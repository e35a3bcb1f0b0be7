import { AppError } from '../contract/errors.ts';
import type { CustomField, FieldType, fields } from '../contract/fields.ts';
import type { ReadContext } from '../db/context.ts';
import {
  deleteField,
  insertField,
  moveField,
  type StoredField,
  selectFieldNamed,
  selectFields,
  selectGivenValues,
  updateField,
} from '../db/queries/fields.ts';
import type { HandlersFor } from './handlers-for.ts';

export const fieldHandlers: HandlersFor<typeof fields> = {
  list: async (_, { db }) => ({ fields: (await selectFields(db)).map(show) }),

  async create({ name, type, choices }, context) {
    await refuseNamed(name, '', context);
    refuseChoices(type, choices);
    const uid = context.newUid();
    context.recorder.describe(`Add field “${name}”`);
    await insertField(context.db, { uid, name, type, choices });
    return show(await oneField(uid, context));
  },

  async edit({ uid, changes }, context) {
    const field = await oneField(uid, context);
    const after = { name: changes.name ?? field.name, choices: changes.choices ?? field.choices };
    await refuseNamed(after.name, uid, context);
    refuseChoices(field.type, after.choices);
    await refuseLostValues(field, after.choices, context);
    context.recorder.describe(
      after.name === field.name ? `Change field “${field.name}”` : `Rename field “${field.name}” to “${after.name}”`,
    );
    await updateField(context.db, field.id, after);
    return show(await oneField(uid, context));
  },

  async order({ fields: uids }, context) {
    const wanted = await Promise.all(uids.map((uid) => oneField(uid, context)));
    context.recorder.describe('Change the order of fields');
    for (const [position, field] of wanted.entries()) if (field.position !== position) await moveField(context.db, field.id, position);
    return {};
  },

  async remove({ uid }, context) {
    const field = await oneField(uid, context);
    const values = field.uses === 0 ? '' : field.uses === 1 ? ' and its 1 value' : ` and its ${field.uses} values`;
    context.recorder.describe(`Remove field “${field.name}”${values}`);
    await deleteField(context.db, field.id);
    return { uses: field.uses };
  },
};

async function oneField(uid: string, { db }: ReadContext): Promise<StoredField> {
  const [field] = await selectFields(db, uid);
  if (!field) throw new AppError('not_found', 'This field is no longer in the journal. Undo may bring it back.', { uid });
  return field;
}

async function refuseNamed(name: string, besides: string, { db }: ReadContext): Promise<void> {
  const clash = await selectFieldNamed(db, name, besides);
  if (clash) throw new AppError('conflict', `There is already a field named “${clash.name}”. Nothing was stored; choose another name.`);
}

function refuseChoices(type: FieldType, choices: readonly string[]): void {
  if (type !== 'choice' && choices.length > 0)
    throw new AppError('invalid_input', 'Only a field of choices has choices. Nothing was stored.');
  if (type === 'choice' && choices.length === 0) throw new AppError('invalid_input', 'Enter at least one choice. Nothing was stored.');
  if (new Set(choices).size < choices.length) throw new AppError('invalid_input', 'Each choice can stand once. Nothing was stored.');
}

async function refuseLostValues(field: StoredField, choices: readonly string[], { db }: ReadContext): Promise<void> {
  if (field.type !== 'choice') return;
  const lost = (await selectGivenValues(db, field.id)).find((value) => !choices.includes(value));
  if (lost !== undefined)
    throw new AppError(
      'conflict',
      `Trades have “${lost}” as their ${field.name}. Nothing was stored; keep this choice, or change them first.`,
    );
}

const show = ({ uid, name, type, choices, uses }: StoredField): CustomField => ({ uid, name, type, choices, uses });
