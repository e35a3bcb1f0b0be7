import type { Connection } from '../db/connection.ts';

/**
 * Notes of which annotations of trades readers must fetch what is said anew, whoever changed it: a handler, an import, an undo.
 * Its triggers are temporary, as those that watch facts are.
 */
export function watchWords(sql: Connection): void {
  watch('annotation', (row) => `SELECT 'words', ${row}.id, rev + 1 FROM journal WHERE ${row}.anchor_kind = 'trade'`);
  for (const child of ['annotation_tag', 'annotation_tick', 'annotation_image'])
    watch(
      child,
      (row) => `SELECT 'words', annotation.id, rev + 1 FROM journal JOIN annotation ON annotation.id = ${row}.annotation_id
        WHERE anchor_kind = 'trade'`,
    );

  function watch(table: string, words: (row: 'OLD' | 'NEW') => string): void {
    for (const [operation, rows] of Object.entries(ROWS)) {
      const notes = rows.map(
        (row) => `INSERT INTO touched (kind, id, rev) ${words(row)} ON CONFLICT (kind, id) DO UPDATE SET rev = excluded.rev;`,
      );
      sql.exec(`CREATE TEMP TRIGGER watch_words_${table}_${operation} AFTER ${operation} ON main.${table} BEGIN ${notes.join('\n')} END`);
    }
  }
}

const ROWS = { INSERT: ['NEW'], UPDATE: ['OLD', 'NEW'], DELETE: ['OLD'] } as const;
