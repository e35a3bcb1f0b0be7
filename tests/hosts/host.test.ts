import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeLock } from '../../src/db/lock.ts';
import { readRecent } from '../../src/hosts/recent.ts';
import { openTestHost, tempHome } from '../support/open-host.ts';

const EURO = { reportingCurrency: 'EUR' } as const;
const POUND = { reportingCurrency: 'GBP' } as const;

test('the default journal is made when it is opened for the first time', async () => {
  const home = tempHome();
  const { api } = await openTestHost(join(home, 'journal'));
  expect(await api.host.state({})).toMatchObject({ role: 'owner', folder: join(home, 'journal'), problem: null });
  expect((await api.journal.info({})).folder).toBe(join(home, 'journal'));
});

test('a second host is a client of the first: both see the same, and each hears of the other', async () => {
  const folder = join(tempHome(), 'journal');
  const first = await openTestHost(folder);
  const second = await openTestHost(folder);
  expect((await second.api.host.state({})).role).toBe('client');
  const heard = new Promise((resolve) => first.on('changed', resolve));
  await second.api.settings.update(EURO);
  await heard;
  expect((await first.api.settings.get({})).reportingCurrency).toBe('EUR');
});

test('when the owner closes, its client takes the journal and goes on', async () => {
  const folder = join(tempHome(), 'journal');
  const first = await openTestHost(folder);
  const second = await openTestHost(folder);
  await first.api.settings.update(EURO);
  expect((await second.api.settings.get({})).reportingCurrency).toBe('EUR');
  const back = new Promise((resolve) => second.on('changed', resolve));
  await first.host.close();
  await back;
  expect((await second.api.host.state({})).role).toBe('owner');
  await second.api.settings.update(POUND);
  expect((await second.api.settings.get({})).reportingCurrency).toBe('GBP');
});

test('a moved journal holds everything, and the old folder is gone', async () => {
  const home = tempHome();
  const [from, to] = [join(home, 'journal'), join(home, 'elsewhere', 'mine')];
  const { api, on } = await openTestHost(from);
  await api.settings.update(EURO);
  const { uid } = await api.journal.info({});
  let resets = 0;
  on('reset', () => resets++);
  expect((await api.host.moveJournal({ folder: to })).folder).toBe(to);
  expect(resets).toBe(1);
  expect(existsSync(from)).toBe(false);
  expect((await api.settings.get({})).reportingCurrency).toBe('EUR');
  expect((await api.journal.info({})).uid).toBe(uid);
  expect((await api.history.undo({})).sentence).not.toBe('');
  expect(readRecent(home)).toEqual([to]);
});

test('a journal is not moved into itself, onto files, or away from its owner', async () => {
  const home = tempHome();
  const folder = join(home, 'journal');
  const { api } = await openTestHost(folder);
  const client = await openTestHost(folder);
  const full = join(home, 'full');
  mkdirSync(full);
  writeFileSync(join(full, 'thesis.txt'), 'mine');
  await expect(api.host.moveJournal({ folder: join(folder, 'inside') })).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(api.host.moveJournal({ folder: full })).rejects.toMatchObject({ code: 'folder_not_empty' });
  await expect(client.api.host.moveJournal({ folder: join(home, 'new') })).rejects.toMatchObject({ code: 'busy' });
  expect(readFileSync(join(full, 'thesis.txt'), 'utf8')).toBe('mine');
  expect((await api.settings.get({})).reportingCurrency).toBeTruthy();
});

test('opening another journal switches; a failed attempt leaves the one that is open', async () => {
  const home = tempHome();
  const [one, two] = [join(home, 'journal'), join(home, 'two')];
  const { api } = await openTestHost(one);
  await api.settings.update(EURO);
  await expect(api.host.openJournal({ folder: join(home, 'gone') })).rejects.toMatchObject({ code: 'folder_missing' });
  expect((await api.settings.get({})).reportingCurrency).toBe('EUR');
  await api.host.createJournal({ folder: two });
  expect((await api.settings.get({})).reportingCurrency).not.toBe('EUR');
  await expect(api.host.createJournal({ folder: one })).rejects.toMatchObject({ code: 'folder_not_empty' });
  expect((await api.host.openJournal({ folder: one })).recentFolders.slice(0, 2)).toEqual([one, two]);
  expect((await api.settings.get({})).reportingCurrency).toBe('EUR');
  takeLock(two)?.release();
});

test('a page may not name a folder that no dialog gave out', async () => {
  const home = tempHome();
  const { api } = await openTestHost(join(home, 'journal'), { mayOpen: () => false });
  for (const call of [api.host.openJournal, api.host.createJournal, api.host.moveJournal])
    await expect(call({ folder: join(home, 'other') })).rejects.toMatchObject({ code: 'forbidden' });
  expect(existsSync(join(home, 'other'))).toBe(false);
});

test('a host whose journal cannot be opened says why, and can open another', async () => {
  const home = tempHome();
  const folder = join(home, 'journal');
  mkdirSync(folder);
  writeFileSync(join(folder, 'journal.sqlite'), 'not a database at all, '.repeat(100));
  const { api } = await openTestHost(folder);
  expect((await api.host.state({})).problem).toMatchObject({ code: 'journal_damaged' });
  await expect(api.accounts.list({})).rejects.toMatchObject({ code: 'journal_damaged' });
  expect((await api.host.createJournal({ folder: join(home, 'new') })).problem).toBeNull();
  expect(await api.accounts.list({})).toEqual({ accounts: [] });
  expect(readFileSync(join(folder, 'journal.sqlite'), 'utf8')).toMatch(/^not a database/);
});

test('what this host cannot do is said in words', async () => {
  const { api } = await openTestHost(join(tempHome(), 'journal'));
  for (const call of [
    () => api.host.chooseFolder({ title: 'x' }),
    () => api.host.showFolder({}),
    () => api.host.captureScreen({}),
    () => api.host.checkForUpdates({}),
  ])
    await expect(call()).rejects.toMatchObject({ code: 'unsupported' });
});

test('a command for another journal does not make it the one that opens next', async () => {
  const home = tempHome();
  const [usual, other] = [join(home, 'journal'), join(home, 'other')];
  const app = await openTestHost(usual, { kind: 'browser' });
  await app.api.host.createJournal({ folder: other });
  await app.api.host.openJournal({ folder: usual });
  await openTestHost(other, { kind: 'terminal' });
  expect(readRecent(home)[0]).toBe(usual);
});

test('one folder has one name, however it was written', async () => {
  const folder = join(tempHome(), 'journal');
  const { api, on } = await openTestHost(folder);
  let resets = 0;
  on('reset', () => resets++);
  expect((await api.host.openJournal({ folder: `${folder}/../journal/` })).folder).toBe(folder);
  expect(resets).toBe(0);
});

test('a journal that is deleted while it is open takes no more changes, and says so', async () => {
  const folder = join(tempHome(), 'journal');
  const { api } = await openTestHost(folder);
  await api.settings.update(EURO);
  renameSync(folder, `${folder}-elsewhere`);
  await expect(api.settings.update(POUND)).rejects.toMatchObject({ code: 'folder_missing', message: expect.stringContaining(folder) });
  await expect(api.journal.backup({})).rejects.toMatchObject({ code: 'folder_missing' });
  renameSync(`${folder}-elsewhere`, folder);
  await api.settings.update(POUND);
  expect((await api.settings.get({})).reportingCurrency).toBe('GBP');
});

test('after a move that failed the journal is where it was, and others still reach it', async () => {
  const home = tempHome();
  const folder = join(home, 'journal');
  const { api } = await openTestHost(folder);
  await api.settings.update(EURO);
  mkdirSync(join(home, 'target'));
  const held = takeLock(join(home, 'target'));
  await expect(api.host.moveJournal({ folder: join(home, 'target') })).rejects.toMatchObject({ code: 'folder_not_empty' });
  held?.release();
  if (process.platform === 'linux')
    await expect(api.host.moveJournal({ folder: '/proc/x' })).rejects.toMatchObject({ code: expect.not.stringMatching('internal') });
  const second = await openTestHost(folder);
  expect((await second.api.settings.get({})).reportingCurrency).toBe('EUR');
});

test('a closed journal is one file: nothing waits in a log beside it', async () => {
  const folder = join(tempHome(), 'journal');
  const { api, host } = await openTestHost(folder);
  for (let n = 0; n < 20; n++) await api.settings.update({ reportingCurrency: `C${n}` });
  await host.close();
  expect(readdirSync(folder).filter((name) => name.startsWith('journal'))).toEqual(['journal.sqlite']);
});

/** Another disk than the temporary folder, where there is one. */
const otherDisk =
  existsSync('/dev/shm') && statSync('/dev/shm').dev !== statSync(tmpdir()).dev ? mkdtempSync('/dev/shm/roundtrip-') : undefined;
afterAll(() => otherDisk && rmSync(otherDisk, { recursive: true, force: true }));

test.skipIf(!otherDisk)('a journal moves to another disk with all that lies in its folder, and others come along', async () => {
  const home = tempHome();
  const [from, to] = [join(home, 'journal'), join(otherDisk as string, 'mine')];
  const { api } = await openTestHost(from);
  const client = await openTestHost(from);
  await api.settings.update(EURO);
  writeFileSync(join(from, 'owner.pdf'), 'the deed');
  await api.journal.backup({});
  expect((await api.host.moveJournal({ folder: to })).folder).toBe(to);
  expect(existsSync(from)).toBe(false);
  expect(readFileSync(join(to, 'owner.pdf'), 'utf8')).toBe('the deed');
  expect((await api.settings.get({})).reportingCurrency).toBe('EUR');
  expect((await api.journal.info({})).backups).toHaveLength(1);
  await expect.poll(async () => (await client.api.host.state({})).problem?.code, { timeout: 15_000 }).toBe('folder_missing');
  expect(existsSync(from)).toBe(false);
});

test('an empty file where the journal was is a loss, and no new one takes its place', async () => {
  const folder = join(tempHome(), 'journal');
  const first = await openTestHost(folder);
  await first.api.settings.update(EURO);
  await first.api.journal.backup({});
  await first.host.close();
  truncateSync(join(folder, 'journal.sqlite'));
  const { api } = await openTestHost(folder);
  expect((await api.host.state({})).problem).toMatchObject({ code: 'journal_damaged', message: expect.stringContaining('backups') });
  expect(statSync(join(folder, 'journal.sqlite')).size).toBe(0);
});

test('a call too large for one message is refused by name, by the host as well', async () => {
  const { api } = await openTestHost(join(tempHome(), 'journal'));
  await expect(api.host.openJournal({ folder: `/${'x'.repeat(9_000_000)}` })).rejects.toMatchObject({ code: 'too_large' });
});

test('a folder that takes no socket is opened all the same', async () => {
  const folder = join(tempHome(), 'journal');
  mkdirSync(join(folder, 'owner.sock'), { recursive: true });
  const { api } = await openTestHost(folder);
  expect(await api.accounts.list({})).toEqual({ accounts: [] });
  expect((await (await openTestHost(folder)).api.host.state({})).role).toBe('client');
});

test('calls during a move are answered, and the journal is there afterwards', async () => {
  const home = tempHome();
  const { api } = await openTestHost(join(home, 'journal'));
  const moving = api.host.moveJournal({ folder: join(home, 'elsewhere') });
  const meanwhile = await Promise.allSettled(Array.from({ length: 20 }, () => api.settings.get({})));
  expect(meanwhile.every((one) => one.status === 'fulfilled' || one.reason.code === 'busy')).toBe(true);
  await moving;
  expect(await api.accounts.list({})).toEqual({ accounts: [] });
});
