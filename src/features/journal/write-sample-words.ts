import type { WriteContext } from '../../db/context.ts';
import type { TradeRow } from '../../db/queries/trades.ts';
import type { SampleJournal, SampleWords } from '../../domain/sample/sample-facts.ts';
import { reviewedAs } from '../../ledger/words.ts';

interface Tag {
  readonly id: number;
  readonly rules: readonly number[];
}
type Tags = ReadonlyMap<string, Tag>;

/** What is said about trades and days. Needs the trades: a review remembers what it saw. */
export async function writeSampleWords(context: WriteContext, sample: SampleJournal, progress: (done: number) => void): Promise<void> {
  const tags = await writeTags(context, sample);
  for (const [done, words] of sample.words.entries()) {
    progress(done);
    await writeWords(context, words, tags);
  }
  for (const { day, note } of sample.dayNotes) {
    await context.db
      .insertInto('annotation')
      .values({ uid: context.newUid(), anchor_kind: 'day', anchor_uid: day, note, rating: null, reviewed_at: null, reviewed_as: null })
      .execute();
  }
}

/** By kind and name. */
async function writeTags({ db, newUid }: WriteContext, { tagGroups }: SampleJournal): Promise<Tags> {
  const tags = new Map<string, Tag>();
  for (const [position, { name, kind, tags: own }] of tagGroups.entries()) {
    const group = await db
      .insertInto('tag_group')
      .values({ uid: newUid(), name, kind, position })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const tag of own) {
      const values = { uid: newUid(), group_id: group.id, name: tag.name, description: tag.description, archived: 0 };
      const { id } = await db.insertInto('tag').values(values).returning('id').executeTakeFirstOrThrow();
      const rules: number[] = [];
      for (const [place, rule] of tag.rules.entries()) {
        const row = { uid: newUid(), tag_id: id, phase: rule.phase, text: rule.text, position: place };
        rules.push((await db.insertInto('setup_rule').values(row).returning('id').executeTakeFirstOrThrow()).id);
      }
      tags.set(`${kind} ${tag.name}`, { id, rules });
    }
  }
  return tags;
}

async function writeWords({ db, sql, newUid }: WriteContext, words: SampleWords, tags: Tags): Promise<void> {
  const { uid, anchor, note, rating, reviewedAt } = words;
  const trade = sql
    .prepare<[string], TradeRow>('SELECT trade.* FROM position JOIN trade ON trade.id = trade_id WHERE position.uid = ?')
    .get(anchor);
  if (!trade) throw new Error(`No trade begins with ${anchor}`);
  const reviewed_as = reviewedAt === null ? null : reviewedAs(trade);
  const { id } = await db
    .insertInto('annotation')
    .values({ uid, anchor_kind: 'trade', anchor_uid: anchor, note, rating, reviewed_at: reviewedAt, reviewed_as })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const { kind, name } of words.tags) {
    await db
      .insertInto('annotation_tag')
      .values({ uid: newUid(), annotation_id: id, tag_id: (tags.get(`${kind} ${name}`) as Tag).id })
      .execute();
  }
  const { rules } = tags.get(`setup ${words.tags[0]?.name}`) as Tag;
  for (const { rule, kept } of words.ticks) {
    await db
      .insertInto('annotation_tick')
      .values({ uid: newUid(), annotation_id: id, rule_id: rules[rule] as number, kept: kept ? 1 : 0 })
      .execute();
  }
}
