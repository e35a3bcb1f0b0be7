import { expect, test } from 'vitest';
import { dropTriggers, installTriggers } from '../../../src/db/recorder/triggers.ts';
import { type RawJournal, rawJournal } from '../../support/raw-journal.ts';
import { addAccount, addFee, set } from '../../support/raw-rows.ts';

test('an insert, an update and a delete are kept with the whole row before and after', async () => {
  const journal = rawJournal();
  await change(journal, () => {
    set(journal.sql, 'theme', '"dark"');
    set(journal.sql, 'theme', '"light"');
    journal.sql.exec("DELETE FROM setting WHERE key = 'theme'");
  });
  expect(steps(journal)).toEqual([
    ['insert setting theme', null, { id: 1, key: 'theme', value: '"dark"' }],
    ['update setting theme', { id: 1, key: 'theme', value: '"dark"' }, { id: 1, key: 'theme', value: '"light"' }],
    ['delete setting theme', { id: 1, key: 'theme', value: '"light"' }, null],
  ]);
});

test('a statement that changes many rows is kept row by row, without the rows it left the same', async () => {
  const journal = rawJournal();
  await change(journal, () => {
    for (const [key, value] of ['one', 'two', 'six'].entries()) set(journal.sql, value, `${key}`);
  });
  await change(journal, () => journal.sql.exec("UPDATE setting SET value = '1'"));
  expect(
    steps(journal)
      .map(([what]) => what)
      .slice(3),
  ).toEqual(['update setting one', 'update setting six']);
});

test('rows that a reference deletes are kept too, before the row they hung on', async () => {
  const journal = rawJournal('ALTER TABLE setting ADD COLUMN parent INTEGER REFERENCES setting (id) ON DELETE CASCADE');
  await change(journal, () =>
    journal.sql.exec("INSERT INTO setting (key, value, parent) VALUES ('a', '', NULL), ('b', '', 1), ('c', '', 2)"),
  );
  await change(journal, () => journal.sql.exec("DELETE FROM setting WHERE key = 'a'"));
  expect(
    steps(journal)
      .map(([what]) => what)
      .slice(3),
  ).toEqual(['delete setting c', 'delete setting b', 'delete setting a']);
});

test('what a refused statement began is not kept', async () => {
  const journal = rawJournal();
  await change(journal, () => {
    addAccount(journal.sql, 'a');
    addFee(journal.sql, 'fee', 'a');
    expect(() => journal.sql.exec('DELETE FROM account')).toThrow('FOREIGN KEY');
    expect(() => journal.sql.exec("INSERT INTO setting (key, value) VALUES ('x', ''), ('x', '')")).toThrow('UNIQUE');
  });
  expect(steps(journal).map(([what]) => what)).toEqual(['insert account a', 'insert account_fee fee']);
});

test('outside a command nothing is recorded', () => {
  const journal = rawJournal();
  set(journal.sql, 'theme', '"dark"');
  expect(steps(journal)).toEqual([]);
});

test('installing the triggers again writes nothing', () => {
  const { sql } = rawJournal();
  const version = () => sql.pragma('schema_version', { simple: true });
  const before = version();
  installTriggers(sql);
  expect(version()).toBe(before);
});

test('after a migration that added a column the triggers record that column', async () => {
  const journal = rawJournal();
  journal.sql.exec("ALTER TABLE setting ADD COLUMN note TEXT NOT NULL DEFAULT 'none'");
  installTriggers(journal.sql);
  await change(journal, () => set(journal.sql, 'theme', '"dark"'));
  expect(steps(journal)).toEqual([['insert setting theme', null, { id: 1, key: 'theme', value: '"dark"', note: 'none' }]]);
});

test('a migration may take a column away once the triggers are dropped', async () => {
  const journal = rawJournal('ALTER TABLE setting ADD COLUMN note TEXT');
  const drop = () => journal.sql.exec('ALTER TABLE setting DROP COLUMN note');
  expect(drop).toThrow('record_setting');
  dropTriggers(journal.sql);
  drop();
  installTriggers(journal.sql);
  expect(await change(journal, () => set(journal.sql, 'theme', '"dark"'))).toBe(true);
});

test('a column that JSON cannot keep to the last bit is refused at once', () => {
  expect(() => rawJournal('ALTER TABLE setting ADD COLUMN weight REAL')).toThrow('setting.weight is REAL');
});

const change = (journal: RawJournal, work: () => void) =>
  journal.command((recorder) => {
    recorder.describe('Change something');
    work();
  });

function steps({ sql }: RawJournal) {
  const rows = sql
    .prepare<[], { what: string; before: string; after: string }>(
      "SELECT operation || ' ' || table_name || ' ' || row_key AS what, before, after FROM row_change ORDER BY id",
    )
    .all();
  return rows.map(({ what, before, after }) => [what, JSON.parse(before), JSON.parse(after)]);
}
