import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { watchedFile } from '../../src/hosts/places.ts';
import { tradezero } from '../support/importing-journal.ts';
import { openTestHost, tempHome } from '../support/open-host.ts';

/** A journal, a folder of downloads, and a way to put files into it that came to rest long ago. */
async function watching() {
  const home = tempHome();
  const downloads = join(home, 'downloads');
  mkdirSync(downloads);
  const put = (name: string, text = 'a,b\n1,2\n', at = 1_700_000_000) => {
    writeFileSync(join(downloads, name), text);
    utimesSync(join(downloads, name), at, at);
  };
  const opened = await openTestHost(join(home, 'journal'));
  const names = async () => (await opened.api.host.watched({})).files.map(({ name }) => name).sort();
  return { ...opened, home, downloads, put, names };
}

test('nothing is watched until a folder is chosen, and what lay in it before is not offered', async () => {
  const { api, downloads, put, names } = await watching();
  expect(await api.host.watched({})).toEqual({ folder: null, importsByItself: false, problem: null, files: [] });
  put('old.csv');
  expect(await api.host.watch({ folder: downloads })).toMatchObject({ folder: downloads, files: [] });
  put('new.csv');
  expect(await names()).toEqual(['new.csv']);
});

test('an older file that is moved in is new all the same', async () => {
  const { api, home, downloads, names } = await watching();
  await api.host.watch({ folder: downloads });
  writeFileSync(join(home, 'statement.xml'), '<a/>');
  utimesSync(join(home, 'statement.xml'), 1_500_000_000, 1_500_000_000);
  renameSync(join(home, 'statement.xml'), join(downloads, 'statement.xml'));
  expect(await names()).toEqual(['statement.xml']);
});

test('only files that a broker could have written are offered, and none that is still being written', async () => {
  const { api, downloads, put, names } = await watching();
  await api.host.watch({ folder: downloads });
  for (const name of ['photo.jpg', 'setup.exe', '.hidden.csv', 'half.csv.part']) put(name);
  put('empty.csv', '');
  mkdirSync(join(downloads, 'folder.csv'));
  put('growing.csv', 'a', Date.now() / 1000 + 1);
  put('Statement.HTM');
  expect(await names()).toEqual(['Statement.HTM']);
});

test('a file whose time lies in the future, by another clock, is offered all the same', async () => {
  const { api, downloads, put, names } = await watching();
  await api.host.watch({ folder: downloads });
  put('ahead.csv', 'a,b\n1,2\n', Date.now() / 1000 + 7200);
  expect(await names()).toEqual(['ahead.csv']);
});

test('a file that is taken is kept under its hash, and offered no more once it is done with, until it changes', async () => {
  const { api, host, downloads, put, names } = await watching();
  await api.host.watch({ folder: downloads });
  put('fills.csv', 'one');
  const { file, ...taken } = await api.host.takeWatched({ name: 'fills.csv' });
  expect(taken).toEqual({ name: 'fills.csv', size: 3, changedAt: 1_700_000_000_000 });
  expect(file).toMatch(/^[0-9a-f]{64}$/);
  expect(readFileSync(join(host.state().folder, 'imports', file), 'utf8')).toBe('one');
  put('fills.csv', 'one, two');
  await api.host.doneWatched(taken);
  expect(await names()).toEqual(['fills.csv']);
  await api.host.doneWatched({ ...taken, size: 8 });
  expect(await names()).toEqual([]);
});

test('a file whose import failed is offered again after a new start, and one that was imported is not', async () => {
  const { api, host, home, downloads, put } = await watching();
  await api.host.watch({ folder: downloads });
  for (const name of ['broken.csv', 'fine.csv']) put(name, name === 'fine.csv' ? tradezero({ side: 'B' }) : 'no,table');
  for (const name of ['broken.csv', 'fine.csv']) {
    const { file, ...taken } = await api.host.takeWatched({ name });
    const { import: made } = await api.imports.run({ file, name });
    if (made !== null) await api.host.doneWatched(taken);
  }
  await host.close();
  const again = await openTestHost(join(home, 'journal'));
  expect((await again.api.host.watched({})).files.map(({ name }) => name)).toEqual(['broken.csv']);
});

test.each([
  ['is damaged', '{"journals": {'],
  ['is not ours', '{"folders": []}'],
])('a memory of folders that %s is kept aside and said to be so, until somebody chooses', async (_, text) => {
  const { api, home, downloads } = await watching();
  await api.host.watch({ folder: downloads });
  writeFileSync(watchedFile(home), text);
  const kept = join(home, 'watched-unreadable-1.json');
  for (const _again of [1, 2]) expect(await api.host.watched({})).toMatchObject({ folder: null, problem: expect.stringContaining(kept) });
  expect(readFileSync(kept, 'utf8')).toBe(text);
  expect(await api.host.watch({ folder: null })).toMatchObject({ folder: null, problem: null });
  expect(await api.host.watch({ folder: downloads })).toMatchObject({ folder: downloads, problem: null });
});

test('a memory of folders that cannot be read just now is left as it is, and told, until it can be read again', async () => {
  const { api, home, downloads } = await watching();
  await api.host.watch({ folder: downloads });
  const file = watchedFile(home);
  renameSync(file, `${file}.away`);
  mkdirSync(file);
  for (const _again of [1, 2])
    expect(await api.host.watched({})).toEqual({
      ...{ folder: null, importsByItself: false, files: [] },
      problem: `Which folder is watched cannot be read from ${file} (EISDIR). The file was left as it is; what is watched shows again once it can be read.`,
    });
  await expect(api.host.watch({ folder: null })).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining('Nothing was changed.'),
  });
  rmSync(file, { recursive: true });
  renameSync(`${file}.away`, file);
  expect(await api.host.watched({})).toMatchObject({ folder: downloads, problem: null });
});

test('what is left out stays out, after a new start as well', async () => {
  const { api, host, downloads, put, home } = await watching();
  await api.host.watch({ folder: downloads, importsByItself: true });
  for (const name of ['a.csv', 'b.csv']) put(name);
  expect((await api.host.leaveWatched({ names: ['a.csv', 'never-there.csv'] })).files.map(({ name }) => name)).toEqual(['b.csv']);
  await host.close();
  const again = await openTestHost(join(home, 'journal'));
  expect(await again.api.host.watched({})).toMatchObject({ folder: downloads, importsByItself: true, files: [{ name: 'b.csv' }] });
});

test('only what is offered can be taken: no path, no other file', async () => {
  const { api, home, downloads, put } = await watching();
  put('before.csv');
  writeFileSync(join(home, 'secret.csv'), 'x');
  await api.host.watch({ folder: downloads });
  for (const name of ['before.csv', '../secret.csv', join(home, 'secret.csv'), '..', 'gone.csv'])
    await expect(api.host.takeWatched({ name })).rejects.toMatchObject({ code: 'not_found' });
});

test('each journal has a folder of its own, and none is watched once that is said', async () => {
  const { api, home, downloads } = await watching();
  await api.host.watch({ folder: downloads });
  const other = await openTestHost(join(home, 'journal'), {});
  await other.host.close();
  await api.host.createJournal({ folder: join(home, 'second') });
  expect((await api.host.watched({})).folder).toBeNull();
  await api.host.openJournal({ folder: join(home, 'journal') });
  expect((await api.host.watched({})).folder).toBe(downloads);
  expect((await api.host.watch({ folder: null })).folder).toBeNull();
});

test('a folder that is not there is refused; one that went away is said to be gone', async () => {
  const { api, home, downloads } = await watching();
  await expect(api.host.watch({ folder: join(home, 'nowhere') })).rejects.toMatchObject({ code: 'folder_missing' });
  await api.host.watch({ folder: downloads });
  rmSync(downloads, { recursive: true });
  expect(await api.host.watched({})).toMatchObject({ problem: `${downloads} is not there.`, files: [] });
});

test('a page hears of a new file by itself', async () => {
  const { api, on, downloads, put, names } = await watching();
  await api.host.watch({ folder: downloads });
  const heard = vi.fn();
  on('changed', heard);
  put('new.csv');
  await vi.waitFor(() => expect(heard).toHaveBeenCalled(), { timeout: 10_000 });
  expect(await names()).toEqual(['new.csv']);
});

test('another window hears of a folder that is watched from now on, and of a file that was imported', async () => {
  const { api, on, downloads, put } = await watching();
  const heard = vi.fn();
  on('changed', heard);
  await api.host.watch({ folder: downloads });
  expect(heard).toHaveBeenCalledTimes(1);
  put('fills.csv');
  const { file: _, ...taken } = await api.host.takeWatched({ name: 'fills.csv' });
  await api.host.doneWatched(taken);
  expect(heard.mock.calls.length).toBeGreaterThanOrEqual(2);
});

test('the desktop watches only folders that its own dialog gave out', async () => {
  const home = tempHome();
  const { api } = await openTestHost(join(home, 'journal'), { mayOpen: () => false });
  await expect(api.host.watch({ folder: home })).rejects.toMatchObject({ code: 'forbidden' });
});
