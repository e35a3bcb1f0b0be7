import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Connection } from '../../../src/db/connection.ts';
import { createPerform, type Op, op } from '../../support/random-op.ts';
import { type RawJournal, rawJournal } from '../../support/raw-journal.ts';

/** What no user table has yet, but may get: blobs, and references that delete or change rows by themselves. */
const EXTRA = `
  ALTER TABLE account_fee ADD COLUMN extra BLOB;
  ALTER TABLE account_phase ADD COLUMN fee INTEGER REFERENCES account_fee (id) ON DELETE SET NULL;
  ALTER TABLE setting ADD COLUMN parent INTEGER REFERENCES setting (id) ON DELETE CASCADE;`;

test('whatever a user does, undo gives back every byte of every step, and so does redo', { timeout: 180_000 }, async () => {
  await fc.assert(life(), { numRuns: 60 });
});

test('this would notice a table whose triggers are gone', () => notices((sql) => sql.exec('DROP TRIGGER record_setting_update')));
test('this would notice REPLACE skipping the delete triggers', () => notices((sql) => sql.pragma('recursive_triggers = OFF')));
test('this would notice a column that is not recorded', () =>
  notices((sql) =>
    sql.exec(trigger(sql, 'record_account_fee_delete').replace(`, 'extra', iif(OLD."extra" IS NULL, NULL, hex(OLD."extra"))`, '')),
  ));
test('this would notice integers that went through floating point', () =>
  notices((sql) =>
    sql.exec(trigger(sql, 'record_account_fee_update').replaceAll('OLD."position"', 'CAST(CAST(OLD."position" AS REAL) AS INTEGER)')),
  ));

type Action = { command: Op[] } | { undo: number } | { redo: number };

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ command: fc.array(op, { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ undo: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ redo: fc.integer({ min: 1, max: 3 }) }) },
);

/** A user's day: commands, undo and redo in any order, then all of it back and forth, each state compared with what it was. */
function life(sabotage: (sql: Connection) => void = () => {}) {
  return fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 12 }), async (actions) => {
    const journal = rawJournal(EXTRA);
    sabotage(journal.sql);
    const perform = createPerform();
    const states = [journal.dump()];
    let now = 0;

    for (const one of actions) {
      if ('command' in one) await command(one.command);
      else if ('undo' in one) await undo(one.undo);
      else await redo(one.redo);
    }
    await undo(Number.POSITIVE_INFINITY);
    await redo(Number.POSITIVE_INFINITY);
    expect(journal.sql.pragma('foreign_key_check')).toEqual([]);
    journal.close();

    async function command(ops: Op[]) {
      const recorded = await journal.command(async (recorder) => {
        recorder.describe('Do something');
        for (const op of ops) await perform(op, journal.sql, recorder);
      });
      if (recorded) states.splice(++now, Number.POSITIVE_INFINITY, journal.dump());
      else same(journal, states[now]!);
    }
    async function undo(times: number) {
      for (; times > 0 && now > 0; times--) {
        await journal.command((recorder) => void recorder.undo());
        same(journal, states[--now]!);
      }
      if (now === 0) await expect(journal.command((recorder) => void recorder.undo())).rejects.toMatchObject({ code: 'nothing_to_undo' });
    }
    async function redo(times: number) {
      const last = states.length - 1;
      for (; times > 0 && now < last; times--) {
        await journal.command((recorder) => void recorder.redo());
        same(journal, states[++now]!);
      }
      if (now === last)
        await expect(journal.command((recorder) => void recorder.redo())).rejects.toMatchObject({ code: 'nothing_to_undo' });
    }
  });
}

async function notices(sabotage: (sql: Connection) => void) {
  const { errorInstance } = await fc.check(life(sabotage), { numRuns: 300, endOnFailure: true });
  expect(String(errorInstance)).toMatch(
    /not the same bytes|not as it was recorded|constraint failed|may only add rows with new, growing ids/,
  );
}

/** Takes the trigger away and gives its text, to be put back otherwise. */
function trigger(sql: Connection, name: string): string {
  const text = sql.prepare<[string], string>('SELECT sql FROM sqlite_master WHERE name = ?').pluck().get(name)!;
  sql.exec(`DROP TRIGGER ${name}`);
  return text;
}

function same(journal: RawJournal, expected: string) {
  const found = journal.dump();
  if (found === expected) return;
  const lines = expected.split('\n');
  const at = found.split('\n').findIndex((line, index) => line !== lines[index]);
  throw new Error(`not the same bytes:\n${found.split('\n')[at]}\n${lines[at]}`);
}
