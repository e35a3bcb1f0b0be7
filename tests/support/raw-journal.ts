import { onTestFinished } from 'vitest';
import { type Connection, connect } from '../../src/db/connection.ts';
import { migrations } from '../../src/db/migrations.ts';
import { createRecorder, type Recorder } from '../../src/db/recorder/recorder.ts';
import { installTriggers } from '../../src/db/recorder/triggers.ts';
import { USER_TABLES } from '../../src/db/recorder/user-tables.ts';
import { tempFolder } from './temp-folder.ts';

export interface RawJournal {
  readonly sql: Connection;
  /** One command: a transaction around the recorder. True when something was recorded. */
  command(work: (recorder: Recorder, sql: Connection) => void | Promise<void>): Promise<boolean>;
  /** Every byte of every user table: type and literal of each value, in order of ids. */
  dump(): string;
  close(): void;
}

/** A file database with the tables and the triggers, and nothing of the app around it. `extra` alters tables before triggers exist. */
export function rawJournal(extra = ''): RawJournal {
  const sql = connect(`${tempFolder()}/journal.sqlite`, 'write');
  onTestFinished(() => void sql.close());
  sql.pragma('journal_mode = WAL');
  // What is tested here does not depend on power cuts, and a thousand commands need not wait for the disk.
  sql.pragma('synchronous = OFF');
  for (const migration of migrations) sql.exec(migration.sql);
  sql.exec(extra);
  installTriggers(sql);
  let time = 0;
  const now = () => ++time;

  return {
    sql,
    async command(work) {
      sql.exec('BEGIN IMMEDIATE');
      try {
        const recorder = createRecorder(sql, 'test.command', now);
        recorder.begin();
        await work(recorder, sql);
        const recorded = recorder.end() !== null;
        sql.exec('COMMIT');
        return recorded;
      } catch (error) {
        if (sql.inTransaction) sql.exec('ROLLBACK');
        throw error;
      }
    },
    dump: () => USER_TABLES.map(({ table }) => dumpTable(sql, table)).join('\n'),
    close: () => void sql.close(),
  };
}

function dumpTable(sql: Connection, table: string): string {
  const columns = sql.pragma(`table_info(${table})`) as { name: string }[];
  // quote() would stop at a NUL in a text.
  const line = columns
    .map(({ name }) => `typeof("${name}") || ' ' || quote(iif(typeof("${name}") = 'text', CAST("${name}" AS BLOB), "${name}"))`)
    .join(" || ', ' || ");
  const lines = sql.prepare<[], string>(`SELECT ${line} FROM ${table} ORDER BY rowid`).pluck().all();
  return [`${table}: ${columns.map(({ name }) => name)}`, ...lines].join('\n');
}
