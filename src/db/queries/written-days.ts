import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { isPlanOf } from './plans.ts';

type Db = Kysely<Schema>;
export interface WrittenDay {
  readonly day: string;
  readonly kind: 'day' | 'day_plan';
  readonly rating: number | null;
  readonly reviewed: 0 | 1;
  readonly images: number;
}

/** What was written about days, as far as it is still something, or planned for them in these accounts. Both days belong to the span. */
export async function selectWrittenDays(db: Db, from: string, to: string, accounts?: readonly string[]): Promise<WrittenDay[]> {
  const { rows } = await sql<WrittenDay>`
    SELECT annotation.id, anchor_uid AS day, anchor_kind AS kind, rating, reviewed_at IS NOT NULL AS reviewed,
      (SELECT count(*) FROM annotation_image WHERE annotation_id = annotation.id) AS images
    FROM annotation WHERE anchor_uid BETWEEN ${from} AND ${to} AND ${SAYS_SOMETHING}
    UNION ALL SELECT DISTINCT 0, day, 'day_plan', NULL, 0, 0 FROM plan WHERE ${IS_NO_TRADE} AND ${isPlanOf(accounts)} AND day BETWEEN ${from} AND ${to}
    ORDER BY day, id`.execute(db);
  return rows;
}

/** The nearest days before and after about which something was written, or for which something is planned in these accounts. */
export async function selectWrittenBeside(
  db: Db,
  day: string,
  accounts?: readonly string[],
): Promise<{ before: string | null; after: string | null }> {
  const { rows } = await sql<{ before: string | null; after: string | null }>`
    SELECT (SELECT max(day) FROM (
        SELECT max(anchor_uid) AS day FROM annotation WHERE anchor_uid < ${day} AND anchor_uid >= '0000-01-01' AND ${SAYS_SOMETHING}
        UNION ALL SELECT max(day) FROM plan WHERE ${IS_NO_TRADE} AND ${isPlanOf(accounts)} AND day < ${day})) AS before,
      (SELECT min(day) FROM (
        SELECT min(anchor_uid) AS day FROM annotation WHERE anchor_uid > ${day} AND anchor_uid <= '9999-12-31' AND ${SAYS_SOMETHING}
        UNION ALL SELECT min(day) FROM plan WHERE ${IS_NO_TRADE} AND ${isPlanOf(accounts)} AND day > ${day})) AS after`.execute(db);
  return rows[0] ?? { before: null, after: null };
}

/** A plan that was taken is seen as the trade it became. */
const IS_NO_TRADE = sql<boolean>`status IN ('planned', 'missed')`;
const SAYS_SOMETHING = sql<boolean>`anchor_kind IN ('day', 'day_plan') AND (note <> '' OR rating IS NOT NULL OR reviewed_at IS NOT NULL
  OR EXISTS (SELECT 1 FROM annotation_tag WHERE annotation_id = annotation.id)
  OR EXISTS (SELECT 1 FROM annotation_field WHERE annotation_id = annotation.id)
  OR EXISTS (SELECT 1 FROM annotation_image WHERE annotation_id = annotation.id))`;
