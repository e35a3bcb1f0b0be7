import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actions } from '../../src/contract/actions.ts';
import { launch, type RunningApp } from '../standin/launch.ts';
import { ask, end, listenFor, value } from '../support/desktop-app.ts';

let run: RunningApp;
let elsewhere: string;
beforeAll(async () => {
  run = await launch();
  elsewhere = mkdtempSync(join(tmpdir(), 'roundtrip-elsewhere-'));
});
afterAll(async () => {
  await end(run);
  rmSync(elsewhere, { recursive: true });
});

test('the menu bar holds every action, and a click reaches the page', async () => {
  const heard = await listenFor(run.page, 'action');
  const found = await run.app.evaluate(
    ({ Menu }, ids) =>
      ids.map((id) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(id);
        return [id, item?.label];
      }),
    actions.map((action) => action.id),
  );
  expect(found).toEqual(actions.map((action) => [action.id, action.name]));

  await value(run.page, 'host.state'); // the page is there
  await run.app.evaluate(({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('hideMoney')?.click());
  await expect.poll(heard).toEqual([{ t: 'action', id: 'hideMoney' }]);
});

/** What the next dialog of the system answers. */
const choose = (folder: string | null) =>
  run.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: path === null, filePaths: path === null ? [] : [path] });
  }, folder);

/** With another journal the page begins anew, so nobody is left to hear the answer. */
async function switchTo(call: string, folder: string): Promise<void> {
  await Promise.all([run.page.waitForEvent('load'), ask(run.page, call, { folder }).catch(() => undefined)]);
}

test('a folder is opened only after the dialog has given it out', async () => {
  const folder = join(elsewhere, 'mine');
  expect(await ask(run.page, 'host.createJournal', { folder })).toMatchObject({ t: 'error', error: { code: 'forbidden' } });
  await choose(null);
  expect(await value(run.page, 'host.chooseFolder', { title: 'Where?' })).toEqual({ folder: null });
  await choose(folder);
  expect(await value(run.page, 'host.chooseFolder', { title: 'Where?' })).toEqual({ folder });

  await switchTo('host.createJournal', folder);
  expect(await value(run.page, 'host.state')).toMatchObject({ folder, role: 'owner', problem: null });
  expect(await value(run.page, 'journal.info')).toMatchObject({ folder });
});

test('a journal that was open before may be opened again', async () => {
  const { recentFolders } = await value(run.page, 'host.state');
  expect(recentFolders).toEqual([join(elsewhere, 'mine'), join(run.home, 'journal')]);
  await switchTo('host.openJournal', recentFolders[1]);
  expect(await value(run.page, 'host.state')).toMatchObject({ folder: recentFolders[1], problem: null });
});

test('the folder that is shown is the folder of the journal', async () => {
  await run.app.evaluate(({ shell }) => {
    const all = globalThis as any;
    all.shown = [];
    shell.openPath = async (path: string) => (all.shown.push(path), '');
  });
  await value(run.page, 'host.showFolder');
  expect(await run.app.evaluate(() => (globalThis as any).shown)).toEqual([join(run.home, 'journal')]);
});

test('an app that is not installed looks for no updates', async () => {
  expect(await value(run.page, 'host.checkForUpdates')).toEqual({ available: null });
});

test('the frame of the window follows the theme of the settings', async () => {
  const theme = () => run.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
  expect(await theme()).toBe('system');
  await value(run.page, 'settings.update', { theme: 'dark' });
  await expect.poll(theme).toBe('dark');
});
