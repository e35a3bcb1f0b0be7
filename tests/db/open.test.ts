import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '../../src/db/migrations.ts';
import { backupFolder, journalFile, openForReading, openForWriting } from '../../src/db/open.ts';
import { digestOf } from '../support/digest.ts';
import { fixedWorld } from '../support/fixed-world.ts';
import { putNewJournal } from '../support/new-journal.ts';
import { tempFolder } from '../support/temp-folder.ts';

const open = (folder: string, list = migrations) => openForWriting(folder, list, fixedWorld());
const bytesOf = (folder: string) =>
  createHash('sha256')
    .update(readFileSync(journalFile(folder)))
    .digest('hex');

test('a journal is opened with the settings that keep it', () => {
  const sql = open(tempFolder());
  const settings = [
    'journal_mode',
    'synchronous',
    'foreign_keys',
    'recursive_triggers',
    'trusted_schema',
    'cell_size_check',
    'busy_timeout',
  ];
  expect(Object.fromEntries(settings.map((name) => [name, sql.pragma(name, { simple: true })]))).toEqual({
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    recursive_triggers: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    busy_timeout: 5000,
  });
  sql.close();
});

test('the journal that other tests start from is the one that opening makes', () => {
  const [made, put] = [tempFolder(), tempFolder()];
  const [world, same] = [fixedWorld(), fixedWorld()];
  putNewJournal(put, same);
  const [one, other] = [openForWriting(made, migrations, world), openForWriting(put, migrations, same)];
  const seen = (sql: typeof one) => ({
    schema: sql.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rootpage, name').all(),
    header: ['user_version', 'application_id', 'page_size', 'page_count', 'auto_vacuum'].map((name) => sql.pragma(name)),
    rows: digestOf(sql),
  });
  expect(seen(other)).toEqual(seen(one));
  expect([same.newUid(), same.now()]).toEqual([world.newUid(), world.now()]);
  one.close();
  other.close();
});

test('the reader cannot write', () => {
  const folder = tempFolder();
  const writer = open(folder);
  const reader = openForReading(folder);
  expect(() => reader.exec("INSERT INTO setting (key, value) VALUES ('a', 'b')")).toThrow(/readonly|read-only/);
  reader.close();
  writer.close();
});

test.each<[string, string, (folder: string) => void]>([
  ['text', 'journal_damaged', (folder) => writeFileSync(journalFile(folder), 'dear diary, '.repeat(200))],
  [
    'a database of another program',
    'journal_damaged',
    (folder) => void new Database(journalFile(folder)).exec('CREATE TABLE theirs (a)').close(),
  ],
  [
    'a journal of a newer Roundtrip',
    'journal_newer',
    (folder) => open(folder, [...migrations, { name: '9999_later.sql', sql: 'SELECT 1' }]).close(),
  ],
  ['a folder where the file should be', 'folder_missing', (folder) => void mkdirSync(journalFile(folder))],
])('%s is refused with %s and left as it is', (_, code, prepare) => {
  const folder = tempFolder();
  prepare(folder);
  const isFile = code !== 'folder_missing';
  const before = isFile ? bytesOf(folder) : '';
  expect(() => open(folder)).toThrow(expect.objectContaining({ code }));
  if (isFile) expect(bytesOf(folder)).toBe(before);
});

test('a folder that is gone is a sentence', () => {
  expect(() => open(`${tempFolder()}/gone`)).toThrow(expect.objectContaining({ code: 'folder_missing' }));
});

test('before a journal is brought up to date it is copied, and the copy can be opened', () => {
  const folder = tempFolder();
  const first = open(folder);
  first.exec("INSERT INTO setting (key, value) VALUES ('a', 'b')");
  first.close();
  open(folder, [...migrations, { name: '9999_later.sql', sql: 'DELETE FROM setting' }]).close();
  const [copy] = readdirSync(backupFolder(folder));
  const sql = new Database(`${backupFolder(folder)}/${copy}`, { readonly: true });
  expect(sql.prepare('SELECT key FROM setting').all()).toEqual([{ key: 'a' }]);
  sql.close();
});

test('on a full disk a change is refused in words, nothing of it is kept, and work goes on once there is room', async () => {
  const { fromStorageError } = await import('../../src/db/storage-error.ts');
  const sql = open(tempFolder());
  const pages = sql.pragma('page_count', { simple: true }) as number;
  sql.pragma(`max_page_count = ${pages}`);
  const fill = () => sql.exec(`INSERT INTO setting (key, value) VALUES ('a', '${'x'.repeat(100_000)}')`);
  let refusal: unknown;
  try {
    fill();
  } catch (error) {
    refusal = fromStorageError(error);
  }
  expect(refusal).toMatchObject({ code: 'disk_full' });
  sql.pragma('max_page_count = 1000000');
  fill();
  expect(sql.prepare('SELECT count(*) AS n FROM setting').get()).toEqual({ n: 1 });
  sql.close();
});

test.skipIf(process.getuid?.() === 0)('a journal in a folder that cannot be written is refused in words', () => {
  const folder = tempFolder();
  open(folder).close();
  chmodSync(journalFile(folder), 0o400);
  chmodSync(folder, 0o500);
  expect(() => open(folder)).toThrow(expect.objectContaining({ code: 'journal_readonly' }));
  chmodSync(folder, 0o700);
});
