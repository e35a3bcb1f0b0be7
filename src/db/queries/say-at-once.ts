import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import type { AnchorKind } from './annotations.ts';

type Db = Kysely<Schema>;

/** However many there are, in one statement. */
export const isOneOf = (column: string, ids: readonly number[]) =>
  sql<boolean>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** Empty words on each of these anchors. Gives their ids, in this order. */
export async function insertAnnotations(db: Db, kind: AnchorKind, anchors: readonly string[], newUid: () => string): Promise<number[]> {
  if (anchors.length === 0) return [];
  const rows = anchors.map((anchor) => [newUid(), anchor] as const);
  const { rows: stored } = await sql<{ id: number; uid: string }>`
    INSERT INTO annotation (uid, anchor_kind, anchor_uid, note)
    SELECT value ->> 0, ${kind}, value ->> 1, '' FROM json_each(${JSON.stringify(rows)}) ORDER BY key RETURNING id, uid`.execute(db);
  const ids = new Map(stored.map(({ id, uid }) => [uid, id]));
  return rows.map(([uid]) => ids.get(uid) as number);
}

export async function insertAnnotationTags(db: Db, pairs: readonly (readonly [number, number])[], newUid: () => string): Promise<void> {
  if (pairs.length === 0) return;
  const rows = JSON.stringify(pairs.map(([annotation, tag]) => [newUid(), annotation, tag]));
  await sql`INSERT INTO annotation_tag (uid, annotation_id, tag_id)
    SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${rows}) ORDER BY key`.execute(db);
}

/** Takes the setups from these words, but for this one. */
export async function deleteSetups(db: Db, ids: readonly number[], kept: number | null): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom('annotation_tag')
    .where(isOneOf('annotation_id', ids))
    .where('tag_id', 'in', (tag) =>
      tag
        .selectFrom('tag')
        .innerJoin('tag_group', 'tag_group.id', 'group_id')
        .select('tag.id')
        .where('kind', '=', 'setup')
        .where('tag.id', 'is not', kept),
    )
    .execute();
}

/** Reviewed at this moment, each as what it is now. */
export async function updateReviews(db: Db, at: number, reviews: readonly (readonly [number, string])[]): Promise<void> {
  await sql`UPDATE annotation SET reviewed_at = ${at}, reviewed_as = review.value ->> 1
    FROM json_each(${JSON.stringify(reviews)}) AS review WHERE annotation.id = review.value ->> 0`.execute(db);
}
