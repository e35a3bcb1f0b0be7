import type { Connection } from '../connection.ts';
import { prepared } from '../prepared.ts';
import { sourceOf } from './search-index.ts';

/** Documents in which each of these words begins some word, best first: by how much they are about it, and the newest first. */
export function findDocuments(sql: Connection, words: readonly string[]): { total: number; best: number[] } {
  const asked = words.map((word) => `"${word}" *`).join(' ');
  const total = prepared<[string], number>(sql, 'SELECT count(*) FROM word_index WHERE word_index MATCH ?').pluck().get(asked) as number;
  if (total === 0) return { total, best: [] };
  const text = `SELECT rowid AS document, bm25(word_index) AS rank FROM word_index WHERE word_index MATCH ? ORDER BY rowid DESC LIMIT ${NEWEST}`;
  const rows = prepared<[string], { document: number; rank: number }>(sql, text).all(asked);
  // The smaller the better. The newest of equals are a third better than the oldest.
  const ranked = rows.map(({ document, rank }, at) => ({ document, rank: rank * (1 + (rows.length - at) / rows.length / 3) }));
  return { total, best: ranked.sort((a, b) => a.rank - b.rank).map(({ document }) => document) };
}

/** Of what is found more often than this, the newest are good enough. */
const NEWEST = 400;

/** A document as it was written. */
export interface Written {
  readonly of: 'trade' | 'exit' | 'day' | 'day_plan' | 'week' | 'plan' | 'setup' | 'tag';
  readonly anchor: string;
  /** Of a setup or tag its name, of a plan its symbol. */
  readonly name: string;
  readonly text: string;
}

export function readWritten(sql: Connection, document: number): Written | null {
  const [source, id] = sourceOf(document);
  return prepared<[number], Written>(sql, WRITTEN[source]).get(id) ?? null;
}

/** What was said on an annotation, in one text. */
export const SAID = `concat_ws(' · ', nullif(annotation.note, ''),
  (SELECT group_concat(caption, ' · ' ORDER BY annotation_image.id) FROM annotation_image WHERE annotation_id = annotation.id AND caption <> ''),
  (SELECT group_concat(value, ' · ' ORDER BY annotation_field.id) FROM annotation_field WHERE annotation_id = annotation.id))`;

const WRITTEN = {
  annotation: `SELECT anchor_kind AS "of", annotation.anchor_uid AS anchor, ${SAID} AS text, coalesce(tag.name, symbol, '') AS name FROM annotation
    LEFT JOIN tag ON tag.uid = annotation.anchor_uid AND anchor_kind = 'setup'
    LEFT JOIN plan ON plan.uid = annotation.anchor_uid AND anchor_kind = 'plan' LEFT JOIN instrument ON instrument.id = instrument_id
    WHERE annotation.id = ?`,
  plan: `SELECT 'plan' AS "of", plan.uid AS anchor, note AS text, coalesce(symbol, '') AS name
    FROM plan LEFT JOIN instrument ON instrument.id = instrument_id WHERE plan.id = ?`,
  tag: `SELECT iif(kind = 'setup', 'setup', 'tag') AS "of", tag.uid AS anchor, description AS text, tag.name AS name
    FROM tag JOIN tag_group ON tag_group.id = group_id WHERE tag.id = ?`,
  rule: `SELECT 'setup' AS "of", tag.uid AS anchor, text, tag.name AS name FROM setup_rule JOIN tag ON tag.id = tag_id WHERE setup_rule.id = ?`,
} as const;

/** What was said on these annotations, in one text. */
export function readSaidOn(sql: Connection, annotations: readonly number[]): string {
  const text = `SELECT ${SAID} FROM json_each(?) AS wanted JOIN annotation ON annotation.id = wanted.value`;
  return prepared<[string], string>(sql, text).pluck().all(JSON.stringify(annotations)).join(' · ');
}

/** How much was realised on a day: the number of its exits. */
export function countExitsOf(sql: Connection, day: number): number {
  return prepared<[number], number>(sql, 'SELECT coalesce(sum(exits), 0) FROM day_stats WHERE day = ?').pluck().get(day) as number;
}
