import { wordsOf } from '../../domain/words-of-text.ts';
import type { Connection } from '../connection.ts';
import { prepared } from '../prepared.ts';

/** What a document of the word index is of. Its number is four times the id of that row, and the place in this list. */
export const SOURCES = ['annotation', 'plan', 'tag', 'rule'] as const;
export type Source = (typeof SOURCES)[number];
export const sourceOf = (document: number): [source: Source, id: number] => [SOURCES[document % 4] as Source, Math.floor(document / 4)];

/** Words are cut by the same function wherever they are compared, so the index means what every other search means. */
export function defineWords(sql: Connection): void {
  sql.function('words_of', { deterministic: true }, (text) => (text === null ? '' : wordsOf(String(text)).join(' ')));
}

/** The documents as the tables say, of rows from one id to another. */
const DOCUMENTS = `
SELECT * FROM (
  SELECT 4 * id AS document, words_of(note) AS note,
      words_of((SELECT group_concat(caption, ' ' ORDER BY own.id) FROM annotation_image AS own WHERE annotation_id = annotation.id)) AS captions,
      words_of((SELECT group_concat(value, ' ' ORDER BY own.id) FROM annotation_field AS own WHERE annotation_id = annotation.id)) AS fields
    FROM annotation WHERE id BETWEEN :first AND :last
  UNION ALL SELECT 4 * id + 1, words_of(note), '', '' FROM plan WHERE id BETWEEN :first AND :last
  UNION ALL SELECT 4 * id + 2, words_of(description), '', '' FROM tag WHERE id BETWEEN :first AND :last
  UNION ALL SELECT 4 * id + 3, words_of(text), '', '' FROM setup_rule WHERE id BETWEEN :first AND :last)
WHERE note <> '' OR captions <> '' OR fields <> ''`;
const INDEXED = 'SELECT rowid AS document, note, captions, fields FROM word_index WHERE rowid BETWEEN 4 * :first AND 4 * :last + 3';

/** Keeps the index equal to the tables, whoever changes them. Its triggers are temporary, as those that watch facts are. */
export function indexWords(sql: Connection): void {
  defineWords(sql);
  const document = (source: Source, row: 'OLD' | 'NEW', key = 'id') => `4 * ${row}.${key} + ${SOURCES.indexOf(source)}`;
  const drop = (number: string) => `DELETE FROM word_index WHERE rowid = ${number};`;
  const annotation = (row: 'OLD' | 'NEW', key: string) => `${drop(document('annotation', row, key))}
    INSERT INTO word_index (rowid, note, captions, fields)
    SELECT * FROM (${DOCUMENTS.replaceAll(/:first|:last/g, `${row}.${key}`)}) WHERE document = ${document('annotation', row, key)};`;
  const plain = (source: Source, column: string) => `INSERT INTO word_index (rowid, note, captions, fields)
    SELECT ${document(source, 'NEW')}, words_of(NEW.${column}), '', '' WHERE words_of(NEW.${column}) <> '';`;

  watch('annotation', 'note', annotation('NEW', 'id'), drop(document('annotation', 'OLD')));
  watch('annotation_image', 'caption', annotation('NEW', 'annotation_id'), annotation('OLD', 'annotation_id'));
  watch('annotation_field', 'value', annotation('NEW', 'annotation_id'), annotation('OLD', 'annotation_id'));
  watch('plan', 'note', plain('plan', 'note'), drop(document('plan', 'OLD')));
  watch('tag', 'description', plain('tag', 'description'), drop(document('tag', 'OLD')));
  watch('setup_rule', 'text', plain('rule', 'text'), drop(document('rule', 'OLD')));

  function watch(table: string, column: string, come: string, go: string): void {
    const trigger = (operation: string, when: string, body: string) =>
      sql.exec(`CREATE TEMP TRIGGER index_words_${table}_${operation} AFTER ${operation} ON main.${table} WHEN ${when} BEGIN ${body} END`);
    const owner = table.startsWith('annotation_') ? 'annotation_id' : 'id';
    const says = (row: string) => (table === 'annotation' ? '1' : `${row}.${column} <> ''`);
    // What belongs to an annotation may be there before it when a change is taken back.
    const belongings = ['annotation_image', 'annotation_field'].map(
      (each) => `EXISTS (SELECT 1 FROM ${each} WHERE annotation_id = NEW.id)`,
    );
    trigger('INSERT', [`NEW.${column} <> ''`, ...(table === 'annotation' ? belongings : [])].join(' OR '), come);
    trigger('UPDATE', `OLD.${column} IS NOT NEW.${column} OR OLD.id <> NEW.id OR OLD.${owner} <> NEW.${owner}`, `${go} ${come}`);
    trigger('DELETE', says('OLD'), go);
  }
}

/** Documents that are not as the tables say, among rows from one id to another. */
export function misindexed(sql: Connection, first: number, last: number): number[] {
  const differing = `SELECT document FROM (SELECT * FROM (${DOCUMENTS}) EXCEPT ${INDEXED})
    UNION SELECT document FROM (${INDEXED} EXCEPT SELECT * FROM (${DOCUMENTS}))`;
  return prepared<[object], number>(sql, differing).pluck().all({ first, last });
}

export function indexAgain(sql: Connection, documents: readonly number[]): void {
  const insert = prepared(
    sql,
    `INSERT INTO word_index (rowid, note, captions, fields) SELECT * FROM (${DOCUMENTS}) WHERE document = :document`,
  );
  for (const document of documents) {
    const [, id] = sourceOf(document);
    prepared(sql, 'DELETE FROM word_index WHERE rowid = ?').run(document);
    insert.run({ first: id, last: id, document });
  }
}

/** The greatest id that has or had a document. */
export function lastIndexed(sql: Connection): number {
  const text = `SELECT max((SELECT coalesce(max(id), 0) FROM annotation), (SELECT coalesce(max(id), 0) FROM plan), (SELECT coalesce(max(id), 0) FROM tag),
    (SELECT coalesce(max(id), 0) FROM setup_rule), (SELECT coalesce(max(rowid), 0) / 4 FROM word_index))`;
  return prepared<[], number>(sql, text).pluck().get() as number;
}

/** Annotations in whose note or captions a word begins so. As one text: a hundred thousand rows would take three times as long. */
export function annotationsWith(sql: Connection, word: string): number[] {
  const text = 'SELECT json_group_array(rowid / 4) FROM word_index WHERE word_index MATCH ? AND rowid % 4 = 0';
  return JSON.parse(prepared<[string], string>(sql, text).pluck().get(`{note captions} : "${word}" *`) as string);
}
