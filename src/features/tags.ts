import { AppError } from '../contract/errors.ts';
import type { Tag, TagGroup, TagGroupKind, tags } from '../contract/tags.ts';
import { Note } from '../contract/words.ts';
import type { ReadContext, WriteContext } from '../db/context.ts';
import {
  deleteGroup,
  deleteTag,
  type GroupRow,
  insertGroup,
  insertTag,
  moveRules,
  retag,
  type StoredTag,
  selectGroups,
  selectRules,
  selectTagNamed,
  selectTags,
  updateGroup,
  updateTag,
  writeRules,
} from '../db/queries/tags.ts';
import { refuseStale } from '../ledger/refuse-stale.ts';
import type { HandlersFor } from './handlers-for.ts';
import { setupFigures } from './tags/setup-figures.ts';

export const tagHandlers: HandlersFor<typeof tags> = {
  async list(_, { db }) {
    const byGroup = Map.groupBy(await selectTags(db), ({ group }) => group);
    return { groups: (await selectGroups(db)).map((group) => showGroup(group, byGroup.get(group.uid) ?? [])) };
  },

  async createGroup({ name, kind }, context) {
    await refuseGroupNamed(name, '', context);
    context.recorder.describe(`Add tag group “${name}”`);
    return showGroup(await insertGroup(context.db, { uid: context.newUid(), name, kind }), []);
  },

  async renameGroup({ uid, name }, context) {
    const group = await oneGroup(uid, context);
    await refuseGroupNamed(name, uid, context);
    context.recorder.describe(`Rename tag group “${group.name}” to “${name}”`);
    if (group.name !== name) await updateGroup(context.db, group.id, { name });
    return showGroup({ ...group, name }, await tagsOf(group, context));
  },

  async orderGroups({ groups }, context) {
    const rows = await Promise.all(groups.map((uid) => oneGroup(uid, context)));
    context.recorder.describe('Change the order of tag groups');
    for (const [position, group] of rows.entries()) if (group.position !== position) await updateGroup(context.db, group.id, { position });
    return {};
  },

  async removeGroup({ uid }, context) {
    const group = await oneGroup(uid, context);
    const used = (await tagsOf(group, context)).length;
    if (used > 0)
      throw new AppError('conflict', `“${group.name}” still has tags. Nothing was removed; move or remove them first.`, { tags: used });
    context.recorder.describe(`Remove tag group “${group.name}”`);
    await deleteGroup(context.db, group.id);
    return {};
  },

  async create({ group: named, name, description, colour }, context) {
    const group = isKind(named) ? await groupOfKind(named, context) : await oneGroup(named, context);
    await refuseTagNamed(group, name, '', context);
    const uid = context.newUid();
    context.recorder.describe(`Add ${group.kind === 'setup' ? 'setup' : 'tag'} “${name}”`);
    await insertTag(context.db, { uid, group_id: group.id, name, description, colour });
    return show(await oneTag(uid, context));
  },

  async edit({ uid, version, changes }, context) {
    const tag = await oneTag(uid, context);
    refuseStale('tag', show(tag), { version, changes });
    const group = await oneGroup(changes.group ?? tag.group, context);
    const after = {
      name: changes.name ?? tag.name,
      description: changes.description ?? tag.description,
      colour: changes.colour ?? tag.colour,
      archived: Number(changes.archived ?? tag.archived === 1),
    };
    refuseOtherKind(tag, group);
    await refuseTagNamed(group, after.name, uid, context);
    context.recorder.describe(sayChange(tag, changes));
    await updateTag(context.db, tag.id, { ...after, group_id: group.id });
    return show(await oneTag(uid, context));
  },

  async merge({ from, into }, context) {
    const [old, kept] = [await oneTag(from, context), await oneTag(into, context)];
    if (old.id === kept.id) throw new AppError('invalid_input', 'Choose two different tags. Nothing was changed.');
    refuseOtherKind(old, kept);
    const description = joinedDescription(old, kept);
    context.recorder.describe(`Merge tag “${old.name}” into “${kept.name}”`);
    await retag(context.db, old.id, kept.id);
    await moveRules(context.db, old.id, kept.id, kept.rules.length);
    await updateTag(context.db, kept.id, { description });
    await deleteTag(context.db, old.id);
    return show(await oneTag(into, context));
  },

  async remove({ uid }, context) {
    const tag = await oneTag(uid, context);
    const from = tag.uses === 0 ? '' : tag.uses === 1 ? ' from 1 place' : ` from ${tag.uses} places`;
    context.recorder.describe(`Remove ${tag.kind === 'setup' ? 'setup' : 'tag'} “${tag.name}”${from}`);
    await deleteTag(context.db, tag.id);
    return { uses: tag.uses };
  },

  async setRules({ tag: uid, rules }, context) {
    const tag = await oneTag(uid, context);
    if (tag.kind !== 'setup')
      throw new AppError('invalid_input', `“${tag.name}” is a tag; only setups have rules. Nothing was stored.`, { uid });
    const known = new Set(tag.rules.map((rule) => rule.uid));
    const unknown = rules.find((rule) => rule.uid !== null && !known.has(rule.uid));
    if (unknown)
      throw new AppError('not_found', `The rule “${unknown.text}” is no longer in this setup. Nothing was stored.`, { uid: unknown.uid });
    context.recorder.describe(`Change the rules of “${tag.name}”`);
    await writeRules(
      context.db,
      tag.id,
      rules.map((rule) => ({ ...rule, uid: rule.uid ?? context.newUid() })),
    );
    return show(await oneTag(uid, context));
  },

  async figures({ setup }, context) {
    const tag = await oneTag(setup, context);
    const rules = await selectRules(context.db, [tag.id]);
    return setupFigures(context, tag.id, rules);
  },
};

/** Made on first use, under these names. */
const GROUPS: Record<TagGroupKind, string> = { setup: 'Setups', mistake: 'Mistakes', emotion: 'Emotions', market: 'Market', other: 'Tags' };
const isKind = (named: string): named is TagGroupKind => named in GROUPS;

async function groupOfKind(kind: TagGroupKind, context: WriteContext): Promise<GroupRow> {
  const groups = await selectGroups(context.db);
  const known = groups.find((group) => group.kind === kind);
  if (known) return known;
  await refuseGroupNamed(GROUPS[kind], '', context);
  return insertGroup(context.db, { uid: context.newUid(), name: GROUPS[kind], kind });
}

async function oneGroup(uid: string, { db }: ReadContext): Promise<GroupRow> {
  const group = (await selectGroups(db)).find((row) => row.uid === uid);
  if (!group) throw new AppError('not_found', 'This tag group is no longer in the journal. Undo may bring it back.', { uid });
  return group;
}
async function oneTag(uid: string, { db }: ReadContext): Promise<StoredTag> {
  const [tag] = await selectTags(db, uid);
  if (!tag) throw new AppError('not_found', 'This tag is no longer in the journal. Undo may bring it back.', { uid });
  return tag;
}
const tagsOf = async ({ uid }: GroupRow, { db }: ReadContext) => (await selectTags(db)).filter((tag) => tag.group === uid);

async function refuseGroupNamed(name: string, besides: string, { db }: ReadContext): Promise<void> {
  const clash = (await selectGroups(db)).find((group) => group.uid !== besides && group.name.toLowerCase() === name.toLowerCase());
  if (clash)
    throw new AppError('conflict', `There is already a tag group named “${clash.name}”. Nothing was stored; choose another name.`, {
      uid: clash.uid,
    });
}

async function refuseTagNamed(group: GroupRow, name: string, besides: string, { db }: ReadContext): Promise<void> {
  if (await selectTagNamed(db, group.id, name, besides))
    throw new AppError(
      'conflict',
      `“${group.name}” already has a tag named “${name}”. Nothing was stored; choose another name, or merge the two.`,
    );
}

/** A trade has one setup and many tags: the one cannot become the other. */
function refuseOtherKind(tag: StoredTag, other: { name: string; kind: TagGroupKind }): void {
  if ((tag.kind === 'setup') !== (other.kind === 'setup'))
    throw new AppError(
      'invalid_input',
      `A setup cannot become a tag, nor a tag a setup: a trade has one setup and many tags. “${tag.name}” stays as it is.`,
    );
}

/** What is said about both, of that which stays first. */
function joinedDescription(old: StoredTag, kept: StoredTag): string {
  const all = new Set([kept.description, old.description].filter((text) => text !== ''));
  const { success, data } = Note.safeParse([...all].join('\n\n'));
  if (success) return data;
  throw new AppError(
    'invalid_input',
    `What is said about “${old.name}” and “${kept.name}” is too long for one tag. Nothing was changed; shorten one of them first.`,
  );
}

function sayChange(tag: StoredTag, changes: { name?: string | undefined; archived?: boolean | undefined }): string {
  if (changes.archived !== undefined) return `${changes.archived ? 'Archive' : 'Bring back'} tag “${tag.name}”`;
  return changes.name === undefined ? `Change tag “${tag.name}”` : `Rename tag “${tag.name}” to “${changes.name}”`;
}

const show = ({ uid, group, name, description, colour, archived, uses, rules, version }: StoredTag): Tag => ({
  ...{ uid, group, name, description, colour, uses, rules, version },
  archived: archived === 1,
});
const showGroup = ({ uid, name, kind }: GroupRow, tagRows: StoredTag[]): TagGroup => ({ uid, name, kind, tags: tagRows.map(show) });
