import type { Database } from 'better-sqlite3';
import { AppError } from '../../contract/errors.ts';
import { prepared } from '../prepared.ts';
import { startCount, startRange } from './bulk-range.ts';
import { packRows, unpackRows } from './bulk-rows.ts';
import { createMoveRow } from './move-row.ts';
import { type RestoredRow, restoreRow } from './restore-row.ts';
import { muteInserts } from './triggers.ts';
import { userTable } from './user-tables.ts';

export interface Step {
  id: number;
  at: number;
  sentence: string;
}
export interface UndoState {
  undo: Step | null;
  redo: Step | null;
}

/** Records every change of a command, and takes it back. Lives inside the command's transaction. */
export interface Recorder {
  /** What this command does, in words that follow "Undo:". Every command that changes something must say it. */
  describe(sentence: string): void;
  /**
   * Insert many rows without recording each: `insert` may only add rows with new, growing ids to `table`.
   * Whatever it does to other tables is recorded as ever, and one bulk insert may run inside that of another table.
   */
  bulk(table: string, insert: () => void | Promise<void>): Promise<void>;
  undo(): Step;
  redo(): Step;
  /**
   * Writes the row as `change` left it, as a change of its own. `latest` is the newest change of that row that is done
   * (not undone, not abandoned; 0 for none) in the eyes of who asks; any other answer here refuses it.
   */
  restore(change: number, latest: number): RestoredRow;
  state(): UndoState;
}

interface RowStep {
  id: number;
  table: string;
  operation: 'insert' | 'update' | 'delete' | 'bulk';
  before: string | null;
  after: string | null;
}

/** One per transaction: begin() before the work, end() after it. A rollback needs neither. */
export function createRecorder(sql: Database, call: string, now: () => number): Recorder & { begin(): void; end(): number | null } {
  let changeSet = 0;
  let sentence = '';
  let mistake = '';
  /** Of the tables that had bulk inserts: whether each is as it was written down. */
  const isWhole = new Map<string, () => boolean>();

  return {
    begin() {
      const sequence = prepared<[], number>(sql, "SELECT seq FROM sqlite_sequence WHERE name = 'change_set'").pluck();
      changeSet = 1 + (sequence.get() ?? 0);
      recordInto(changeSet);
    },

    /** The change in the history, where the transaction changed user data. */
    end() {
      recordInto(null);
      for (const [table, isIt] of isWhole) if (!isIt()) mistake ||= notOnlyNew(table);
      const rows = countRows();
      if (rows > 0 && sentence === '') mistake ||= 'changed user data without saying what it does: call recorder.describe()';
      if (mistake) throw new Error(`${call}: ${mistake}`);
      if (rows === 0) return null;
      const at = now();
      abandonUndone(at);
      prepared(
        sql,
        "INSERT INTO change_set (id, at, call, sentence, rows, state, state_at) VALUES (:changeSet, :at, :call, :sentence, :rows, 'done', :at)",
      ).run({ changeSet, at, call, sentence, rows });
      return changeSet;
    },

    describe(words) {
      sentence = words;
    },

    async bulk(table, insert) {
      const range = startRange(sql, userTable(table).table);
      if (!isWhole.has(table)) isWhole.set(table, startCount(sql, table, changeSet));
      const unmute = muteInserts(sql, table);
      try {
        await insert();
      } finally {
        // A full disk may already have rolled everything back.
        if (sql.inTransaction) {
          unmute();
          if (!range.end(changeSet)) mistake ||= notOnlyNew(table);
        }
      }
    },

    undo() {
      const set = lastDone();
      if (!set) throw new AppError('nothing_to_undo', 'There is nothing to undo.');
      replay(set, 'undone');
      return set;
    },

    redo() {
      const set = firstUndone();
      if (!set) throw new AppError('nothing_to_undo', 'There is nothing to redo.');
      replay(set, 'done');
      return set;
    },

    restore: (change, latest) => restoreRow(sql, change, latest),

    state: () => ({ undo: lastDone() ?? null, redo: firstUndone() ?? null }),
  };

  function recordInto(set: number | null): void {
    prepared(sql, 'UPDATE recorder SET change_set_id = ?').run(set);
  }

  /** The set's steps in reverse (or again), unrecorded. Each state in between was a valid one, but for references. */
  function replay({ id }: Step, to: 'undone' | 'done'): void {
    const [beyond, order] = to === 'undone' ? ['<', 'DESC'] : ['>', 'ASC'];
    const nextStep = sql.prepare<[number, number], RowStep>(
      `SELECT id, table_name AS "table", operation, before, after FROM row_change
       WHERE change_set_id = ? AND id ${beyond} ? ORDER BY id ${order} LIMIT 1`,
    );
    const moveRow = createMoveRow(sql);
    recordInto(null);
    sql.pragma('defer_foreign_keys = ON');
    let step = nextStep.get(id, to === 'undone' ? Number.MAX_SAFE_INTEGER : 0);
    for (; step; step = nextStep.get(id, step.id)) {
      if (step.operation === 'bulk') (to === 'undone' ? packRows : unpackRows)(sql, step.id, step.table);
      else if (to === 'undone') moveRow(step.table, step.after, step.before);
      else moveRow(step.table, step.before, step.after);
    }
    sql.prepare('UPDATE change_set SET state = ?, state_at = ? WHERE id = ?').run(to, now(), id);
    recordInto(changeSet);
  }

  /** A new change takes the place of what was undone. The history keeps it; rows packed for a redo are of no use any more. */
  function abandonUndone(at: number): void {
    prepared(
      sql,
      `DELETE FROM bulk_rows WHERE bulk_change_id IN
         (SELECT row_change.id FROM row_change JOIN change_set ON change_set.id = change_set_id
          WHERE operation = 'bulk' AND state = 'undone')`,
    ).run();
    prepared(sql, "UPDATE change_set SET state = 'abandoned', state_at = ? WHERE state = 'undone'").run(at);
  }

  function countRows(): number {
    return prepared<[number], number>(
      sql,
      `SELECT coalesce(sum(iif(operation = 'bulk', bulk_change.rows, 1)), 0)
         FROM row_change LEFT JOIN bulk_change USING (id) WHERE change_set_id = ?`,
    )
      .pluck()
      .get(changeSet) as number;
  }

  function lastDone(): Step | undefined {
    return sql.prepare<[], Step>("SELECT id, at, sentence FROM change_set WHERE state = 'done' ORDER BY id DESC LIMIT 1").get();
  }
  function firstUndone(): Step | undefined {
    return sql.prepare<[], Step>("SELECT id, at, sentence FROM change_set WHERE state = 'undone' ORDER BY id LIMIT 1").get();
  }
}

const notOnlyNew = (table: string) => `a bulk insert into ${table} may only add rows with new, growing ids`;
