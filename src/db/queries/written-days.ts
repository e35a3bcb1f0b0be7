import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;
export interface WrittenDay {
  readonly day: string;
  readonly kind: 'day' | 'day_plan';
  readonly rating: number | null;
  readonly reviewed: 0 | 1;
  readonly images: number;
}

/** What was written about days, as far as it is still something. Both days belong to the span. */
export async function selectWrittenDays(db: Db, from: string, to: string): Promise<WrittenDay[]> {
  const { rows } = await sql<WrittenDay>`
    SELECT anchor_uid AS day, anchor_kind AS kind, rating, reviewed_at IS NOT NULL AS reviewed,
      (SELECT count(*) FROM annotation_image WHERE annotation_id = annotation.id) AS images
    FROM annotation WHERE anchor_uid BETWEEN ${from} AND ${to} AND ${SAYS_SOMETHING} ORDER BY anchor_uid, annotation.id`.execute(db);
  return rows;
}

/** The nearest days before and after about which something was written. */
export async function selectWrittenBeside(db: Db, day: string): Promise<{ before: string | null; after: string | null }> {
  const { rows } = await sql<{ before: string | null; after: string | null }>`
    SELECT (SELECT max(anchor_uid) FROM annotation WHERE anchor_uid < ${day} AND anchor_uid >= '0000-01-01' AND ${SAYS_SOMETHING}) AS before,
      (SELECT min(anchor_uid) FROM annotation WHERE anchor_uid > ${day} AND anchor_uid <= '9999-12-31' AND ${SAYS_SOMETHING}) AS after`.execute(
    db,
  );
  return rows[0] ?? { before: null, after: null };
}

const SAYS_SOMETHING = sql<boolean>`anchor_kind IN ('day', 'day_plan') AND (note <> '' OR rating IS NOT NULL OR reviewed_at IS NOT NULL
  OR EXISTS (SELECT 1 FROM annotation_tag WHERE annotation_id = annotation.id)
  OR EXISTS (SELECT 1 FROM annotation_field WHERE annotation_id = annotation.id)
  OR EXISTS (SELECT 1 FROM annotation_image WHERE annotation_id = annotation.id))`;
