import { describe, expect, it, test } from 'vitest';
import { type RawJournal, rawJournal } from '../../support/raw-journal.ts';
import { addAccount, addFee, set } from '../../support/raw-rows.ts';

test('an earlier version is written over the row as a change of its own, and undo takes that back', async () => {
  const journal = await withThemes('dark', 'light', 'system');
  const before = journal.dump();
  await restore(journal, 1, 3);
  expect(theme(journal)).toEqual([1, 'dark']);
  expect(journal.sql.prepare("SELECT before ->> 'value', after ->> 'value' FROM row_change WHERE id = 4").raw().get()).toEqual([
    'system',
    'dark',
  ]);
  await undo(journal);
  expect(journal.dump()).toBe(before);
});

test('a row that is gone comes back under its old id', async () => {
  const journal = await withThemes('dark');
  await change(journal, () => journal.sql.exec('DELETE FROM setting'));
  await restore(journal, 1, 2);
  expect(theme(journal)).toEqual([1, 'dark']);
});

test('or under a new one, when another row has taken it', async () => {
  const journal = await withThemes('dark');
  await change(journal, () => {
    journal.sql.exec('DELETE FROM setting');
    set(journal.sql, 'other', '');
  });
  await restore(journal, 1, 2);
  expect(theme(journal)).toEqual([2, 'dark']);
  await undo(journal);
  expect(theme(journal)).toBeUndefined();
});

test.each<[string, (journal: RawJournal) => Promise<unknown>, string | null]>([
  ['changed', (journal) => change(journal, () => set(journal.sql, 'theme', 'sepia')), 'sepia'],
  ['removed', (journal) => change(journal, () => journal.sql.exec('DELETE FROM setting')), null],
  ['undone', (journal) => undo(journal), 'dark'],
])('it is refused when the row was %s after the user looked, with both versions', async (_, meanwhile, current) => {
  const journal = await withThemes('dark', 'light');
  await meanwhile(journal);
  const before = journal.dump();
  await expect(restore(journal, 1, 2)).rejects.toMatchObject({
    code: 'conflict',
    details: { current: current && { id: 1, key: 'theme', value: current }, wanted: { id: 1, key: 'theme', value: 'dark' } },
  });
  expect(journal.dump()).toBe(before);
});

test('a version that was undone can be brought back; it counts as a new change', async () => {
  const journal = await withThemes('dark', 'light');
  await undo(journal);
  await restore(journal, 2, 1);
  expect(theme(journal)).toEqual([1, 'light']);
  expect(journal.sql.prepare('SELECT state FROM change_set ORDER BY id').pluck().all()).toEqual(['done', 'abandoned', 'done']);
});

test('a row whose every change was undone is brought back with 0 for the newest change', async () => {
  const journal = await withThemes('dark');
  await undo(journal);
  await restore(journal, 1, 0);
  expect(theme(journal)).toEqual([1, 'dark']);
});

test('the version as it is now changes nothing and leaves no trace', async () => {
  const journal = await withThemes('dark');
  expect(await restore(journal, 1, 1)).toBe(false);
});

test('a removal holds nothing to bring back', async () => {
  const journal = await withThemes('dark');
  await change(journal, () => journal.sql.exec('DELETE FROM setting'));
  await expect(restore(journal, 2, 2)).rejects.toMatchObject({ code: 'invalid_input' });
});

test('a version that does not exist, or is a whole bulk insert, is not found', async () => {
  const journal = rawJournal();
  await journal.command(async (recorder) => {
    recorder.describe('Load');
    await recorder.bulk('setting', () => set(journal.sql, 'a', ''));
  });
  for (const change of [1, 99, -1]) await expect(restore(journal, change, 0)).rejects.toMatchObject({ code: 'not_found' });
});

test('a name that another account has now is a conflict in words', async () => {
  const journal = rawJournal();
  await change(journal, () => addAccount(journal.sql, 'a', 'Margin'));
  await change(journal, () => journal.sql.exec("UPDATE account SET name = 'Old margin'"));
  await change(journal, () => addAccount(journal.sql, 'b', 'margin'));
  await expect(restore(journal, 1, 2)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Nothing was changed'),
    details: { current: { name: 'Old margin' }, wanted: { name: 'Margin' } },
  });
});

test('a fee of an account that is gone cannot come back, nor land on a newer account', async () => {
  const journal = rawJournal();
  await change(journal, () => {
    addAccount(journal.sql, 'a');
    addFee(journal.sql, 'fee', 'a');
  });
  await change(journal, () => {
    journal.sql.exec('DELETE FROM account_fee; DELETE FROM account');
    addAccount(journal.sql, 'b');
  });
  await expect(restore(journal, 2, 3)).rejects.toMatchObject({ code: 'conflict' });
});

describe('a row that was removed comes back', () => {
  it('with what belonged to it and went in the same change, under the id it has now', async () => {
    const journal = await withFees('one', 'two');
    await change(journal, () => {
      journal.sql.exec('DELETE FROM account_fee; DELETE FROM account');
      addAccount(journal.sql, 'b');
    });
    await restore(journal, 1, newestOf(journal, 'account', 'a'));
    expect(feesOf(journal)).toEqual([
      ['a', 'one'],
      ['a', 'two'],
    ]);
  });

  it('without what was removed before', async () => {
    const journal = await withFees('before', 'with');
    await change(journal, () => journal.sql.exec("DELETE FROM account_fee WHERE uid = 'before'"));
    await change(journal, () => journal.sql.exec('DELETE FROM account_fee; DELETE FROM account'));
    await restore(journal, 1, newestOf(journal, 'account', 'a'));
    expect(feesOf(journal)).toEqual([['a', 'with']]);
  });

  it('with the belongings of its belongings', async () => {
    const journal = rawJournal();
    await change(journal, () => addTaggedTrade(journal.sql));
    await change(journal, () =>
      journal.sql.exec('DELETE FROM annotation_tag; DELETE FROM annotation; DELETE FROM tag; DELETE FROM tag_group'),
    );
    const before = journal.dump();
    await restore(journal, 1, newestOf(journal, 'tag_group', 'group'));
    const words = journal.sql.prepare('SELECT (SELECT count(*) FROM tag), (SELECT count(*) FROM annotation_tag)').raw().get();
    expect(words).toEqual([1, 0]);
    await undo(journal);
    expect(journal.dump()).toBe(before);
  });

  it('with what tied it to a row that is still there', async () => {
    const journal = rawJournal();
    await change(journal, () => addTaggedTrade(journal.sql));
    const before = journal.dump();
    await change(journal, () => journal.sql.exec('DELETE FROM annotation_tag; DELETE FROM tag; DELETE FROM tag_group'));
    await restore(journal, 1, newestOf(journal, 'tag_group', 'group'));
    expect(journal.dump()).toBe(before);
  });

  it('with what pointed at two rows, once both are back', async () => {
    const journal = rawJournal();
    await change(journal, () => {
      addAccount(journal.sql, 'a');
      journal.sql.exec(`INSERT INTO instrument (uid, key, symbol, class, underlying, price_scale, terms) VALUES ('i', 'i', 'I', 'stock', 'i', '1', '{}');
        INSERT INTO plan (uid, status, account_id, instrument_id, targets, note) VALUES ('p', 'missed', 1, 1, '[]', '')`);
    });
    const before = journal.dump();
    await change(journal, () => journal.sql.exec('DELETE FROM plan; DELETE FROM instrument; DELETE FROM account'));
    await restore(journal, 1, newestOf(journal, 'account', 'a'));
    expect(journal.sql.prepare('SELECT count(*) FROM plan').pluck().get()).toBe(0);
    await restore(journal, 2, newestOf(journal, 'instrument', 'i'));
    expect(journal.dump()).toBe(before);
  });

  it('but not with what tied it to a row that another one has taken the number of', async () => {
    const journal = rawJournal();
    await change(journal, () => addTaggedTrade(journal.sql));
    await change(journal, () => journal.sql.exec('DELETE FROM annotation_tag; DELETE FROM tag; DELETE FROM tag_group'));
    await change(journal, () => {
      journal.sql.exec('DELETE FROM annotation');
      addAnnotation(journal.sql, 'newer');
    });
    await restore(journal, 1, newestOf(journal, 'tag_group', 'group'));
    expect(journal.sql.prepare('SELECT count(*) FROM annotation_tag').pluck().get()).toBe(0);
  });
});

async function withFees(...products: string[]) {
  const journal = rawJournal();
  await change(journal, () => {
    addAccount(journal.sql, 'a');
    for (const [position, product] of products.entries()) addFee(journal.sql, product, 'a', { position: BigInt(position), product });
  });
  return journal;
}
const feesOf = ({ sql }: RawJournal) =>
  sql
    .prepare('SELECT account.uid, product FROM account_fee JOIN account ON account.id = account_id ORDER BY account_fee.position')
    .raw()
    .all();
const newestOf = ({ sql }: RawJournal, table: string, key: string) =>
  sql.prepare('SELECT max(id) FROM row_change WHERE table_name = ? AND row_key = ?').pluck().get(table, key) as number;

function addTaggedTrade(sql: RawJournal['sql']): void {
  sql.exec(`INSERT INTO tag_group (uid, name, kind, position) VALUES ('group', 'Setups', 'setup', 0);
            INSERT INTO tag (uid, group_id, name, description, archived) VALUES ('tag', 1, 'Gap', '', 0)`);
  addAnnotation(sql, 'words');
  sql.exec("INSERT INTO annotation_tag (uid, annotation_id, tag_id) VALUES ('tie', 1, 1)");
}
const addAnnotation = (sql: RawJournal['sql'], uid: string) =>
  sql.prepare("INSERT INTO annotation (uid, anchor_kind, anchor_uid, note) VALUES (?, 'trade', 'fill', '')").run(uid);

async function withThemes(...themes: string[]) {
  const journal = rawJournal();
  for (const theme of themes) await change(journal, () => set(journal.sql, 'theme', theme));
  return journal;
}

const change = (journal: RawJournal, work: () => void) =>
  journal.command((recorder) => {
    recorder.describe('Change something');
    work();
  });
const restore = (journal: RawJournal, version: number, latest: number) =>
  journal.command((recorder) => {
    recorder.describe('Bring back');
    recorder.restore(version, latest);
  });
const undo = (journal: RawJournal) => journal.command((recorder) => void recorder.undo());
const theme = ({ sql }: RawJournal) => sql.prepare("SELECT id, value FROM setting WHERE key = 'theme'").raw().get();
