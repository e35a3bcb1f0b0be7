import { AppError } from '../contract/errors.ts';
import type { WriteContext } from '../db/context.ts';
import { type AnchorKind, type StoredWords, selectWords } from '../db/queries/annotations.ts';
import { fieldValues, oneSetup, ruleIds, tagIds } from '../db/queries/said-things.ts';
import { deleteSetups, insertAnnotations, insertAnnotationTags, isOneOf, updateReviews } from '../db/queries/say-at-once.ts';
import type { Anchors } from './anchors.ts';
import { uniteImages } from './words.ts';

/** What is left out stays. */
export interface WordChanges {
  readonly note?: string | undefined;
  readonly rating?: number | null | undefined;
  readonly reviewed?: boolean | undefined;
  readonly addTags?: readonly string[] | undefined;
  readonly removeTags?: readonly string[] | undefined;
  readonly setup?: string | null | undefined;
  readonly ticks?: readonly { rule: string; kept: boolean | null }[] | undefined;
  readonly fields?: readonly { field: string; value: string | null }[] | undefined;
  readonly addImages?: readonly { sha256: string; width: number; height: number; caption: string }[] | undefined;
  readonly removeImages?: readonly string[] | undefined;
  readonly editImages?: readonly { uid: string; caption: string }[] | undefined;
  readonly orderImages?: readonly string[] | undefined;
}
export interface Subject {
  readonly anchors: Pick<Anchors, 'first' | 'all'>;
  /** What a review would see now. */
  readonly isNow: string;
}

/**
 * Says the same about all of these. What is set goes to the words of the earliest anchor, which count; what is cleared goes from
 * all of them, and so does the rest of a note that was edited as one text.
 */
export async function sayWords(
  context: WriteContext,
  kind: AnchorKind,
  subjects: readonly Subject[],
  seen: number | null,
  changes: WordChanges,
) {
  const stored = await selectWords(
    context.db,
    kind,
    subjects.flatMap(({ anchors }) => anchors.all),
  );
  const byAnchor = Map.groupBy(stored, ({ anchor }) => anchor);
  const known = await lookUp(context, changes);
  const sayings = subjects.map(({ anchors, isNow }) => ({
    anchors,
    isNow,
    words: anchors.all.flatMap((anchor) => byAnchor.get(anchor) ?? []),
  }));
  for (const { words } of sayings) refuseUnseen(words, seen);
  const spoken = sayings.filter(({ words }) => words.length > 0 || saysSomething(changes));
  const unsaid = spoken.filter(({ words }) => words.length === 0).map(({ anchors }) => anchors.first);
  const fresh = await insertAnnotations(context.db, kind, unsaid, context.newUid);
  const all = spoken.map(({ words, isNow }) => ({ first: words[0]?.id ?? (fresh.shift() as number), words, isNow, changes, known }));
  await saySingle(context, all, changes);
  await sayTags(context, all, changes, known);
  for (const saying of all) await sayParts(context, saying);
}

type Known = Awaited<ReturnType<typeof lookUp>>;
interface Saying {
  readonly first: number;
  readonly words: readonly StoredWords[];
  readonly isNow: string;
  readonly changes: WordChanges;
  readonly known: Known;
}

/** The rows that the changes name, before anything is written. */
async function lookUp({ db }: WriteContext, changes: WordChanges) {
  return {
    add: await tagIds(db, changes.addTags ?? []),
    remove: [...(await tagIds(db, changes.removeTags ?? [])).values()],
    setup: changes.setup ? await oneSetup(db, changes.setup) : null,
    rules: await ruleIds(db, changes.ticks ?? []),
    fields: await fieldValues(db, changes.fields ?? []),
  };
}

/** What is rarely said of more than one at once. */
async function sayParts(context: WriteContext, saying: Saying): Promise<void> {
  await sayTicks(context, saying);
  await sayFields(context, saying);
  await sayImages(context, saying);
}

async function saySingle({ db, now }: WriteContext, sayings: readonly Saying[], { note, rating, reviewed }: WordChanges): Promise<void> {
  const firsts = sayings.map(({ first }) => first);
  const others = sayings.flatMap(({ words }) => words.slice(1).map(({ id }) => id));
  const of = (ids: readonly number[]) => db.updateTable('annotation').where(isOneOf('id', ids));
  if (note !== undefined) {
    await of(firsts).set({ note }).execute();
    await of(others).set({ note: '' }).execute();
  }
  if (rating !== undefined)
    await of(rating === null ? [...firsts, ...others] : firsts)
      .set({ rating })
      .execute();
  if (reviewed === true)
    await updateReviews(
      db,
      now(),
      sayings.map(({ first, isNow }) => [first, isNow]),
    );
  if (reviewed === false)
    await of([...firsts, ...others])
      .set({ reviewed_at: null, reviewed_as: null })
      .execute();
}

async function sayTags({ db, newUid }: WriteContext, sayings: readonly Saying[], { setup }: WordChanges, known: Known): Promise<void> {
  const ids = sayings.flatMap(({ first, words }) => [first, ...words.slice(1).map(({ id }) => id)]);
  if (known.remove.length > 0)
    await db.deleteFrom('annotation_tag').where(isOneOf('annotation_id', ids)).where('tag_id', 'in', known.remove).execute();
  if (setup !== undefined) {
    const old = sayings
      .flatMap(({ words }) => words.slice(0, setup === null ? undefined : 1))
      .filter(({ tags }) => tags.some(({ kind, uid }) => kind === 'setup' && uid !== setup));
    await deleteSetups(
      db,
      old.map(({ id }) => id),
      known.setup,
    );
  }
  const added = sayings.flatMap(({ first, words }) => tagsToAdd(words, setup, known).map((tag) => [first, tag] as const));
  await insertAnnotationTags(db, added, newUid);
}

/** Those it has not, on whichever anchor; the setup goes to the words that count. */
function tagsToAdd(words: readonly StoredWords[], setup: WordChanges['setup'], known: Known): number[] {
  const has = new Set(words.flatMap(({ tags }) => tags.map(({ uid }) => uid)));
  const add = [...known.add].filter(([uid]) => !has.has(uid)).map(([, id]) => id);
  if (known.setup === null || words[0]?.tags.some(({ uid }) => uid === setup)) return add;
  return [...add, known.setup];
}

async function sayTicks({ db, newUid }: WriteContext, { first, words, changes, known }: Saying): Promise<void> {
  for (const { rule, kept } of changes.ticks ?? []) {
    const rule_id = known.rules.get(rule) as number;
    const own = db.selectFrom('annotation_tick').select('id').where('rule_id', '=', rule_id);
    if (kept === null) {
      await db
        .deleteFrom('annotation_tick')
        .where('rule_id', '=', rule_id)
        .where('annotation_id', 'in', [first, ...words.map(({ id }) => id)])
        .execute();
      continue;
    }
    const row = await own.where('annotation_id', '=', first).executeTakeFirst();
    const value = { kept: kept ? 1 : 0 };
    if (row) await db.updateTable('annotation_tick').set(value).where('id', '=', row.id).execute();
    else
      await db
        .insertInto('annotation_tick')
        .values({ uid: newUid(), annotation_id: first, rule_id, ...value })
        .execute();
  }
}

async function sayFields({ db, newUid }: WriteContext, { first, words, known }: Saying): Promise<void> {
  for (const { id: field_id, value } of known.fields) {
    if (value === null) {
      await db
        .deleteFrom('annotation_field')
        .where('field_id', '=', field_id)
        .where('annotation_id', 'in', [first, ...words.map(({ id }) => id)])
        .execute();
      continue;
    }
    const row = await db
      .selectFrom('annotation_field')
      .select('id')
      .where('field_id', '=', field_id)
      .where('annotation_id', '=', first)
      .executeTakeFirst();
    if (row) await db.updateTable('annotation_field').set({ value }).where('id', '=', row.id).execute();
    else await db.insertInto('annotation_field').values({ uid: newUid(), annotation_id: first, field_id, value }).execute();
  }
}

async function sayImages({ db, newUid }: WriteContext, { first, words, changes }: Saying): Promise<void> {
  const ids = [first, ...words.map(({ id }) => id)];
  for (const uid of changes.removeImages ?? [])
    await db.deleteFrom('annotation_image').where('uid', '=', uid).where('annotation_id', 'in', ids).execute();
  for (const { uid, caption } of changes.editImages ?? [])
    await db.updateTable('annotation_image').set({ caption }).where('uid', '=', uid).where('annotation_id', 'in', ids).execute();
  for (const [position, uid] of orderOf(words, changes.orderImages ?? []).entries())
    await db.updateTable('annotation_image').set({ position }).where('uid', '=', uid).where('annotation_id', 'in', ids).execute();
  let position = 1 + Math.max(-1, ...words.flatMap(({ images }) => images.map((image) => image.position)));
  for (const image of changes.addImages ?? [])
    await db
      .insertInto('annotation_image')
      .values({ uid: newUid(), annotation_id: first, position: position++, ...image })
      .execute();
}

/** Those that were not named, whoever added them meanwhile, keep their order behind the others. */
function orderOf(words: readonly StoredWords[], named: readonly string[]): string[] {
  if (named.length === 0) return [];
  const there = uniteImages(words).map(({ uid }) => uid);
  return [...new Set([...named.filter((uid) => there.includes(uid)), ...there])];
}

/** What only clears has nothing to do where nothing was said. */
function saysSomething({ note, rating, reviewed, addTags, setup, ticks, fields, addImages }: WordChanges): boolean {
  const lists = [addTags, addImages, ticks?.filter(({ kept }) => kept !== null), fields?.filter(({ value }) => value !== null)];
  return Boolean(note || rating || reviewed || setup) || lists.some((list) => list !== undefined && list.length > 0);
}

function refuseUnseen(words: readonly StoredWords[], seen: number | null): void {
  const latest = Math.max(0, ...words.map(({ version }) => version));
  if (seen === null || seen === latest) return;
  const current = {
    version: latest,
    note: words
      .map(({ note }) => note)
      .filter((note) => note !== '')
      .join('\n\n'),
  };
  throw new AppError('conflict', 'This was changed since you looked at it. Nothing was stored; compare both versions, then choose again.', {
    current,
  });
}
