import { type Kysely, type Selectable, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { selectVersionsOf } from './row-version.ts';

type Db = Kysely<Schema>;
export type AnchorKind = Schema['annotation']['anchor_kind'];
export interface StoredTag {
  readonly uid: string;
  readonly name: string;
  readonly kind: Schema['tag_group']['kind'];
  readonly colour: Selectable<Schema['tag']>['colour'];
}
/** What was said on one anchor, in one go or over time. */
export interface StoredWords {
  readonly id: number;
  readonly anchor: string;
  readonly version: number;
  readonly note: string;
  readonly rating: number | null;
  readonly reviewedAt: number | null;
  readonly reviewedAs: string | null;
  readonly tags: readonly StoredTag[];
  readonly ticks: readonly { rule: string; kept: boolean }[];
  readonly fields: readonly { field: string; value: string }[];
  readonly images: readonly StoredImage[];
}
export interface StoredImage {
  readonly uid: string;
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  readonly position: number;
}

/** What is said on any of these anchors, the earliest words first where one anchor has several. */
export async function selectWords(db: Db, kind: AnchorKind, anchors: readonly string[]): Promise<StoredWords[]> {
  const rows = await db
    .selectFrom('annotation')
    .selectAll()
    .where('anchor_kind', '=', kind)
    .where(sql<boolean>`anchor_uid IN (SELECT value FROM json_each(${JSON.stringify(anchors)}))`)
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const versions = await selectVersionsOf(
    db,
    'annotation',
    rows.map(({ uid }) => uid),
  );
  const children = await selectChildren(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toWords(row, versions.get(row.uid) ?? 0, children));
}

type Children = Awaited<ReturnType<typeof selectChildren>>;

async function selectChildren(db: Db, ids: readonly number[]) {
  const ours = sql<boolean>`annotation_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const [tags, ticks, fields, images] = [
    await db
      .selectFrom('annotation_tag')
      .innerJoin('tag', 'tag.id', 'tag_id')
      .innerJoin('tag_group', 'tag_group.id', 'group_id')
      .select(['annotation_id', 'tag.uid', 'tag.name', 'tag_group.kind', 'colour'])
      .where(ours)
      .orderBy('annotation_tag.id')
      .execute(),
    await db
      .selectFrom('annotation_tick')
      .innerJoin('setup_rule', 'setup_rule.id', 'rule_id')
      .select(['annotation_id', 'setup_rule.uid', 'kept'])
      .where(ours)
      .orderBy('annotation_tick.id')
      .execute(),
    await db
      .selectFrom('annotation_field')
      .innerJoin('custom_field', 'custom_field.id', 'field_id')
      .select(['annotation_id', 'custom_field.uid', 'value'])
      .where(ours)
      .orderBy('annotation_field.id')
      .execute(),
    await db.selectFrom('annotation_image').selectAll().where(ours).orderBy('position').orderBy('id').execute(),
  ];
  const by = <T extends { annotation_id: number }>(rows: T[]) => Map.groupBy(rows, (row) => row.annotation_id);
  return { tags: by(tags), ticks: by(ticks), fields: by(fields), images: by(images) };
}

function toWords(row: Selectable<Schema['annotation']>, version: number, { tags, ticks, fields, images }: Children): StoredWords {
  return {
    id: row.id,
    anchor: row.anchor_uid,
    version,
    note: row.note,
    rating: row.rating,
    reviewedAt: row.reviewed_at,
    reviewedAs: row.reviewed_as,
    tags: (tags.get(row.id) ?? []).map(({ uid, name, kind, colour }) => ({ uid, name, kind, colour })),
    ticks: (ticks.get(row.id) ?? []).map(({ uid, kept }) => ({ rule: uid, kept: kept === 1 })),
    fields: (fields.get(row.id) ?? []).map(({ uid, value }) => ({ field: uid, value })),
    images: (images.get(row.id) ?? []).map(({ uid, sha256, width, height, caption, position }) => ({
      ...{ uid, sha256, width, height, caption, position },
    })),
  };
}
