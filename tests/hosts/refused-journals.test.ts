import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { takeLock } from '../../src/db/lock.ts';
import { journalFile } from '../../src/db/open.ts';
import { attach } from '../../src/hosts/attach.ts';
import { EXIT_CODES } from '../../src/hosts/cli/exit-codes.ts';
import { tempFolder } from '../support/temp-folder.ts';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
/** A clone in a private folder is closed to a user without rights. */
const reachable = isRoot && spawnSync(process.execPath, ['dist/main/cli.js', '--version'], { uid: NOBODY, gid: NOBODY }).status === 0;
const rightsCount = !isRoot || reachable;

/** The command line in a home of its own; as a user without rights when the test runs as one with all of them. */
function cli(home: string, folder: string) {
  const who = reachable ? { uid: NOBODY, gid: NOBODY } : {};
  const words = ['dist/main/cli.js', '--journal', folder, 'call', 'accounts.list', '{}'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    env: { ...process.env, ROUNDTRIP_HOME: home },
    encoding: 'utf8',
    ...who,
  });
  return { status, stdout, stderr: stderr.trim() };
}

function newHome(): string {
  const home = tempFolder();
  if (reachable) chownSync(home, NOBODY, NOBODY);
  return home;
}

/** A journal that worked a moment ago. */
function healthyJournal(home: string): string {
  const folder = join(home, 'journal');
  expect(cli(home, folder)).toMatchObject({ status: 0 });
  return folder;
}

const contents = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith('journal'))
    .map((name) => [name, readFileSync(join(folder, name), 'base64')]);

describe.each<[string, keyof typeof EXIT_CODES, (folder: string) => void]>([
  ['of a newer Roundtrip', 'journal_newer', (folder) => raw(folder, (sql) => sql.pragma('user_version = 9000'))],
  ['of another program', 'journal_damaged', (folder) => raw(folder, (sql) => sql.pragma('application_id = 7'))],
  ['that is text', 'journal_damaged', (folder) => writeFileSync(journalFile(folder), 'Dear diary, '.repeat(1000))],
  ['cut in half', 'journal_damaged', (folder) => writeFileSync(journalFile(folder), readFileSync(journalFile(folder)).subarray(0, 5000))],
  ['that may only be read', 'journal_readonly', (folder) => (chmodSync(journalFile(folder), 0o444), chmodSync(folder, 0o555))],
])('a journal %s', (_, code, spoil) => {
  test.skipIf(code === 'journal_readonly' && !rightsCount)('is refused with a sentence and its own exit code, and not touched', () => {
    const home = newHome();
    const folder = healthyJournal(home);
    spoil(folder);
    const before = contents(folder);
    const { status, stdout, stderr } = cli(home, folder);
    chmodSync(folder, 0o755);
    expect(stderr).toMatch(/^[A-Z“].*\.$/);
    expect(stderr).not.toMatch(/SQLITE|Error:|\bat /);
    expect(stdout).toBe('');
    expect(status).toBe(EXIT_CODES[code]);
    expect(contents(folder)).toEqual(before);
  });
});

test('a folder without a journal is not made into one by a slip of the finger', () => {
  const home = newHome();
  const folder = join(home, 'jurnal');
  const { status, stderr } = cli(home, folder);
  expect(status).toBe(EXIT_CODES.folder_missing);
  expect(stderr).toContain(folder);
  mkdirSync(folder);
  expect(cli(home, folder).status).toBe(EXIT_CODES.folder_missing);
  expect(readdirSync(folder)).toEqual([]);
});

test('an owner that does not answer is named after a while, and its journal left alone', async () => {
  const home = newHome();
  const folder = healthyJournal(home);
  const lock = takeLock(folder);
  const before = contents(folder);
  await expect(attach(folder, { create: false, threads: false, patienceMs: 200 })).rejects.toMatchObject({ code: 'journal_locked' });
  expect(contents(folder)).toEqual(before);
  lock?.release();
});

test('a hint that lies is not believed', async () => {
  const home = newHome();
  const folder = healthyJournal(home);
  const lock = takeLock(folder);
  for (const hint of ['', '{', '[]', '{"path":7}', '{"path":"/nowhere/s","token":"x"}']) {
    writeFileSync(join(folder, 'owner.json'), hint);
    await expect(attach(folder, { create: false, threads: false, patienceMs: 120 })).rejects.toMatchObject({ code: 'journal_locked' });
  }
  lock?.release();
  expect(cli(home, folder).status).toBe(0);
});

function raw(folder: string, work: (sql: Database.Database) => void): void {
  const sql = new Database(journalFile(folder));
  work(sql);
  sql.close();
}
