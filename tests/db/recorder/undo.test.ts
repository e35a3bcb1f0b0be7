import { expect, test } from 'vitest';
import { installTriggers } from '../../../src/db/recorder/triggers.ts';
import { type RawJournal, rawJournal } from '../../support/raw-journal.ts';
import { addAccount, addFee, addPhase, set } from '../../support/raw-rows.ts';

test('undo takes back the last command and says which, redo brings it again', async () => {
  const journal = rawJournal();
  const states = [journal.dump()];
  for (const theme of ['dark', 'light']) {
    await change(journal, `Use the ${theme} theme`, () => set(journal.sql, 'theme', theme));
    states.push(journal.dump());
  }
  expect(await story(journal)).toEqual(['Use the light theme', null]);
  expect(await undo(journal)).toBe('Use the light theme');
  expect(journal.dump()).toBe(states[1]);
  expect(await story(journal)).toEqual(['Use the dark theme', 'Use the light theme']);
  expect(await undo(journal)).toBe('Use the dark theme');
  expect(journal.dump()).toBe(states[0]);
  expect(await story(journal)).toEqual([null, 'Use the dark theme']);
  expect(await redo(journal)).toBe('Use the dark theme');
  expect(await redo(journal)).toBe('Use the light theme');
  expect(journal.dump()).toBe(states[2]);
});

test('with nothing to undo or redo it says so', async () => {
  const journal = rawJournal();
  await expect(undo(journal)).rejects.toMatchObject({ code: 'nothing_to_undo', message: 'There is nothing to undo.' });
  await expect(redo(journal)).rejects.toMatchObject({ code: 'nothing_to_undo', message: 'There is nothing to redo.' });
});

test('an account that was removed comes back with its fees, its phases and all their ids', async () => {
  const journal = rawJournal();
  await change(journal, 'Add', () => {
    addAccount(journal.sql, 'a');
    addFee(journal.sql, 'fee', 'a');
    addPhase(journal.sql, 'phase', 'a');
  });
  const before = journal.dump();
  await change(journal, 'Remove', () => journal.sql.exec('DELETE FROM account_fee; DELETE FROM account_phase; DELETE FROM account'));
  await undo(journal);
  expect(journal.dump()).toBe(before);
});

test('a new command takes the place of what was undone, which stays in the history', async () => {
  const journal = rawJournal();
  for (const key of ['a', 'b', 'c']) await change(journal, `Set ${key}`, () => set(journal.sql, key, ''));
  await undo(journal);
  await undo(journal);
  await change(journal, 'Set d', () => set(journal.sql, 'd', ''));
  expect(await story(journal)).toEqual(['Set d', null]);
  expect(journal.sql.prepare('SELECT sentence, state, rows FROM change_set').raw().all()).toEqual([
    ['Set a', 'done', 1],
    ['Set b', 'abandoned', 1],
    ['Set c', 'abandoned', 1],
    ['Set d', 'done', 1],
  ]);
});

test('a command that changes nothing leaves no trace, and redo stays possible', async () => {
  const journal = rawJournal();
  await change(journal, 'Set a', () => set(journal.sql, 'a', '1'));
  await change(journal, 'Set b', () => set(journal.sql, 'b', '1'));
  await undo(journal);
  const trace = () =>
    journal.sql
      .prepare(
        'SELECT (SELECT count(*) FROM change_set), (SELECT count(*) FROM row_change), group_concat(name || seq) FROM sqlite_sequence',
      )
      .raw()
      .get();
  const before = trace();
  expect(await change(journal, 'Set a again', () => set(journal.sql, 'a', '1'))).toBe(false);
  expect(trace()).toEqual(before);
  expect(await redo(journal)).toBe('Set b');
});

test('a command that does not say what it changed is refused whole', async () => {
  const journal = rawJournal();
  const before = journal.dump();
  await expect(journal.command(() => set(journal.sql, 'a', ''))).rejects.toThrow('test.command: changed user data without saying');
  expect(journal.dump()).toBe(before);
  expect(await story(journal)).toEqual([null, null]);
});

test('when it changed and how many rows is known', async () => {
  const journal = rawJournal();
  await change(journal, 'Set two', () => journal.sql.exec("INSERT INTO setting (key, value) VALUES ('a', ''), ('b', '')"));
  expect(journal.sql.prepare('SELECT * FROM change_set').get()).toEqual({
    ...{ id: 1, at: 1, call: 'test.command', sentence: 'Set two', rows: 2, state: 'done', state_at: 1 },
  });
  await undo(journal);
  expect(journal.sql.prepare('SELECT at, state, state_at FROM change_set').get()).toEqual({ at: 1, state: 'undone', state_at: 2 });
});

test('a record older than a column restores the rest of the row: a new row gets the default, a kept row keeps what it has', async () => {
  const journal = rawJournal();
  await change(journal, 'Set', () => journal.sql.exec("INSERT INTO setting (key, value) VALUES ('kept', 'old'), ('gone', 'old')"));
  await change(journal, 'Change', () =>
    journal.sql.exec("UPDATE setting SET value = 'new' WHERE key = 'kept'; DELETE FROM setting WHERE key = 'gone'"),
  );
  journal.sql.exec("ALTER TABLE setting ADD COLUMN note TEXT NOT NULL DEFAULT 'none'; UPDATE setting SET note = 'mine'");
  installTriggers(journal.sql);
  await undo(journal);
  expect(journal.sql.prepare('SELECT key, value, note FROM setting ORDER BY id').raw().all()).toEqual([
    ['kept', 'old', 'mine'],
    ['gone', 'old', 'none'],
  ]);
});

test('a record that knows a column taken away since restores the rest', async () => {
  const journal = rawJournal();
  journal.sql.exec('ALTER TABLE setting ADD COLUMN note TEXT');
  await change(journal, 'Set', () => set(journal.sql, 'a', 'old'));
  await change(journal, 'Remove', () => journal.sql.exec('DELETE FROM setting'));
  journal.sql.exec('DROP TRIGGER IF EXISTS record_setting_insert; ALTER TABLE setting DROP COLUMN note');
  await undo(journal);
  expect(journal.sql.prepare('SELECT key, value FROM setting').raw().all()).toEqual([['a', 'old']]);
});

test('rows of one statement that refer to each other can be taken back one by one', async () => {
  const journal = rawJournal('ALTER TABLE setting ADD COLUMN parent INTEGER REFERENCES setting (id)');
  const before = journal.dump();
  await change(journal, 'Set', () =>
    journal.sql.exec("INSERT INTO setting (key, value, parent) VALUES ('child', '', 2), ('parent', '', 1)"),
  );
  const after = journal.dump();
  await undo(journal);
  expect(journal.dump()).toBe(before);
  await redo(journal);
  expect(journal.dump()).toBe(after);
});

test('what a command changes after an undo of its own is recorded like any change', async () => {
  const journal = rawJournal();
  await change(journal, 'Set a', () => set(journal.sql, 'a', ''));
  await journal.command((recorder) => {
    recorder.describe('Set b instead');
    recorder.undo();
    set(journal.sql, 'b', '');
  });
  expect(await story(journal)).toEqual(['Set b instead', null]);
});

test('undo refuses a row that was changed behind its back, and changes nothing', async () => {
  const journal = rawJournal();
  await change(journal, 'Set', () => journal.sql.exec("INSERT INTO setting (key, value) VALUES ('a', ''), ('b', '')"));
  journal.sql.exec("DELETE FROM setting WHERE key = 'a'");
  const before = journal.dump();
  await expect(undo(journal)).rejects.toThrow('setting is not as it was recorded');
  expect(journal.dump()).toBe(before);
  expect(await story(journal)).toEqual(['Set', null]);
});

const change = (journal: RawJournal, sentence: string, work: () => void) =>
  journal.command((recorder) => {
    recorder.describe(sentence);
    work();
  });

async function undo(journal: RawJournal) {
  let sentence = '';
  await journal.command((recorder) => {
    sentence = recorder.undo().sentence;
  });
  return sentence;
}
async function redo(journal: RawJournal) {
  let sentence = '';
  await journal.command((recorder) => {
    sentence = recorder.redo().sentence;
  });
  return sentence;
}
async function story(journal: RawJournal) {
  let sentences: (string | undefined | null)[] = [];
  await journal.command((recorder) => {
    const { undo, redo } = recorder.state();
    sentences = [undo?.sentence ?? null, redo?.sentence ?? null];
  });
  return sentences;
}
