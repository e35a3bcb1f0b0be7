import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type RawJournal, rawJournal } from '../../support/raw-journal.ts';
import { addAccount, addFee, set } from '../../support/raw-rows.ts';

test('a bulk insert is one step with a range of ids, however many rows it has', async () => {
  const journal = rawJournal();
  await load(journal, 25_000);
  expect(journal.sql.prepare('SELECT operation, row_key, before, after FROM row_change').raw().all()).toEqual([['bulk', null, null, null]]);
  expect(journal.sql.prepare('SELECT first_id, last_id, rows FROM bulk_change').raw().all()).toEqual([[1, 25_000, 25_000]]);
  expect(journal.sql.prepare('SELECT rows FROM change_set').pluck().get()).toBe(25_000);
});

test('undone, its rows are packed away in pieces; redone, they are back under the same ids and the pieces are gone', async () => {
  const journal = rawJournal();
  const empty = journal.dump();
  await load(journal, 25_000);
  const full = journal.dump();
  for (let round = 0; round < 2; round++) {
    await journal.command((recorder) => void recorder.undo());
    expect(journal.dump()).toBe(empty);
    expect(packed(journal)).toBe(3);
    await journal.command((recorder) => void recorder.redo());
    expect(journal.dump()).toBe(full);
    expect(packed(journal)).toBe(0);
  }
});

test('changes before, in and after a bulk insert are undone in their order', async () => {
  const journal = rawJournal();
  const empty = journal.dump();
  await journal.command(async (recorder) => {
    recorder.describe('Everything at once');
    set(journal.sql, 'before', '');
    await recorder.bulk('setting', async () => {
      await Promise.resolve();
      insert(journal, 5);
      addAccount(journal.sql, 'in between');
    });
    journal.sql.exec("UPDATE setting SET value = 'changed' WHERE id > 3; DELETE FROM setting WHERE id = 2");
    await recorder.bulk('setting', () => insert(journal, 3, 'second'));
  });
  const full = journal.dump();
  await journal.command((recorder) => void recorder.undo());
  expect(journal.dump()).toBe(empty);
  await journal.command((recorder) => void recorder.redo());
  expect(journal.dump()).toBe(full);
});

test('a bulk insert of nothing leaves no trace', async () => {
  const journal = rawJournal();
  expect(await load(journal, 0)).toBe(false);
});

test.each<[string, (journal: RawJournal) => void]>([
  ['an id in a gap below the last', ({ sql }) => sql.exec("INSERT INTO setting (id, key, value) VALUES (5, 'gap', '')")],
  ['a change of an old row', ({ sql }) => sql.exec("UPDATE setting SET value = 'changed'")],
  ['a row taken away', ({ sql }) => sql.exec('DELETE FROM setting WHERE id = 100')],
  [
    'a change of its own new row',
    ({ sql }) => sql.exec("INSERT INTO setting (key, value) VALUES ('new', ''); UPDATE setting SET value = 'x' WHERE key = 'new'"),
  ],
])('during a bulk insert %s is a mistake', async (_, mistake) => {
  const journal = rawJournal();
  journal.sql.exec("INSERT INTO setting (id, key, value) VALUES (100, 'old', '')");
  const before = journal.dump();
  const working = journal.command(async (recorder) => {
    recorder.describe('Load');
    await recorder.bulk('setting', () => mistake(journal));
  });
  await expect(working).rejects.toThrow('test.command: a bulk insert into setting may only add rows with new, growing ids');
  expect(journal.dump()).toBe(before);
});

test('so are a bulk insert inside another of the same table, and one into a table that is not recorded', async () => {
  const journal = rawJournal();
  const nested = journal.command((recorder) => recorder.bulk('setting', () => recorder.bulk('setting', () => {})));
  await expect(nested).rejects.toThrow('one bulk insert into setting at a time');
  await expect(journal.command((recorder) => recorder.bulk('journal', () => {}))).rejects.toThrow('journal is not one of the user tables');
});

test('two tables may take their rows turn by turn', async () => {
  const journal = rawJournal();
  const empty = journal.dump();
  await journal.command(async (recorder) => {
    recorder.describe('Load');
    await recorder.bulk('account', () =>
      recorder.bulk('account_fee', () => {
        for (const uid of ['a', 'b']) {
          addAccount(journal.sql, uid);
          addFee(journal.sql, `fee of ${uid}`, uid);
        }
      }),
    );
  });
  const full = journal.dump();
  expect(journal.sql.prepare('SELECT table_name, rows FROM row_change JOIN bulk_change USING (id)').raw().all()).toEqual([
    ['account_fee', 2],
    ['account', 2],
  ]);
  await journal.command((recorder) => void recorder.undo());
  expect(journal.dump()).toBe(empty);
  await journal.command((recorder) => void recorder.redo());
  expect(journal.dump()).toBe(full);
});

test('after a bulk insert, and after one that was rolled back, every row is recorded again', async () => {
  const journal = rawJournal();
  await load(journal, 1);
  const broken = journal.command((recorder) => recorder.bulk('setting', () => Promise.reject(new Error('line 1 is broken'))));
  await expect(broken).rejects.toThrow('line 1');
  await journal.command((recorder) => {
    recorder.describe('Set');
    set(journal.sql, 'after', '');
  });
  expect(journal.sql.prepare('SELECT operation FROM row_change ORDER BY id').pluck().all()).toEqual(['bulk', 'insert']);
});

test('a disk that fills up during a bulk insert leaves everything as it was, triggers too', async () => {
  const journal = rawJournal();
  const before = journal.dump();
  journal.sql.pragma(`max_page_count = ${journal.sql.pragma('page_count', { simple: true })}`);
  await expect(load(journal, 100_000)).rejects.toMatchObject({ code: 'SQLITE_FULL' });
  expect(journal.dump()).toBe(before);
  expect(journal.sql.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'record_setting_insert'").pluck().get()).toBe(1);
});

test('a bulk insert that failed half-way is known as far as it went, should the command go on', async () => {
  const journal = rawJournal();
  const empty = journal.dump();
  await journal.command(async (recorder) => {
    recorder.describe('Load what can be loaded');
    const half = recorder.bulk('setting', () => {
      insert(journal, 3);
      throw new Error('line 4 is broken');
    });
    await expect(half).rejects.toThrow('line 4');
    set(journal.sql, 'after', '');
  });
  expect(journal.sql.prepare('SELECT operation FROM row_change ORDER BY id').pluck().all()).toEqual(['bulk', 'insert']);
  await journal.command((recorder) => void recorder.undo());
  expect(journal.dump()).toBe(empty);
});

test.each<[string, (packed: Buffer) => Buffer]>([
  ['a flipped bit', (packed) => Buffer.from(packed.map((byte, index) => (index === 40 ? byte ^ 1 : byte)))],
  ['another text', (packed) => deflateSync(inflateSync(packed).toString().replace('row 1"', 'row 9"'))],
  ['half of it', (packed) => packed.subarray(0, packed.length / 2)],
])('%s in the packed rows is noticed, and nothing is brought back', async (_, damage) => {
  const journal = rawJournal();
  await load(journal, 50);
  await journal.command((recorder) => void recorder.undo());
  const before = journal.dump();
  const blob = journal.sql.prepare<[], Buffer>('SELECT packed FROM bulk_rows').pluck().get()!;
  journal.sql.prepare('UPDATE bulk_rows SET packed = ?').run(damage(blob));
  await expect(journal.command((recorder) => void recorder.redo())).rejects.toMatchObject({ code: 'journal_damaged' });
  expect(journal.dump()).toBe(before);
});

test('so is a piece that is missing', async () => {
  const journal = rawJournal();
  await load(journal, 25_000);
  await journal.command((recorder) => void recorder.undo());
  journal.sql.exec('DELETE FROM bulk_rows WHERE id = 2');
  await expect(journal.command((recorder) => void recorder.redo())).rejects.toMatchObject({ code: 'journal_damaged' });
});

test('undo refuses a range in which a row is missing', async () => {
  const journal = rawJournal();
  await load(journal, 10);
  journal.sql.exec('DELETE FROM setting WHERE id = 4');
  await expect(journal.command((recorder) => void recorder.undo())).rejects.toThrow('9 rows where 10 were inserted');
});

test('rows packed away get the default of a column added since', async () => {
  const journal = rawJournal();
  await load(journal, 2);
  await journal.command((recorder) => void recorder.undo());
  journal.sql.exec("ALTER TABLE setting ADD COLUMN note TEXT NOT NULL DEFAULT 'none'");
  await journal.command((recorder) => void recorder.redo());
  expect(journal.sql.prepare('SELECT id, key, note FROM setting').raw().all()).toEqual([
    [1, 'row 0', 'none'],
    [2, 'row 1', 'none'],
  ]);
});

test('rows that can never be redone are not kept', async () => {
  const journal = rawJournal();
  await load(journal, 10);
  await journal.command((recorder) => void recorder.undo());
  expect(packed(journal)).toBe(1);
  await journal.command((recorder) => {
    recorder.describe('Something else');
    set(journal.sql, 'else', '');
  });
  expect(packed(journal)).toBe(0);
});

const load = (journal: RawJournal, rows: number) =>
  journal.command(async (recorder) => {
    recorder.describe('Load');
    await recorder.bulk('setting', () => insert(journal, rows));
  });

function insert({ sql }: RawJournal, rows: number, name = 'row') {
  const add = sql.prepare('INSERT INTO setting (key, value) VALUES (?, ?)');
  for (let i = 0; i < rows; i++) add.run(`${name} ${i}`, '"it\'s 😀"');
}

const packed = ({ sql }: RawJournal) => sql.prepare('SELECT count(*) FROM bulk_rows').pluck().get();
