import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { presetAccount } from '../support/preset-account.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';
import { startWebHost } from '../support/web-host.ts';

let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
  await app.api.accounts.create(presetAccount('In the first journal'));
  mkdirSync(at('full'));
  writeFileSync(at('full/letter.txt'), 'Dear reader');
});
afterAll(() => app.stop());

const at = (name: string) => join(app.host.home, name);
const dialog = () => app.page.getByRole('dialog');
const folderNow = async () => (await app.api.host.state({})).folder;

/** Through the palette, as nobody remembers the key. */
async function ask(action: string, folder: string): Promise<void> {
  const { page } = app;
  await page.keyboard.press('Control+k');
  await page.keyboard.type(action);
  await page.keyboard.press('Enter');
  await dialog().getByLabel('Folder').fill(folder);
  await page.keyboard.press('Enter');
}

async function close(): Promise<void> {
  await app.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
}

test.each([
  ['Open another', 'gone', 'There is no journal in'],
  ['Open another', 'full', 'There is no journal in'],
  ['Start a new', 'full', 'is not empty'],
  ['Start a new', 'full/letter.txt', 'is a file'],
  ['Start a new', 'full/letter.txt/journal', 'cannot be made'],
  ['Move this', 'full', 'is not empty'],
  ['Move this', 'full/letter.txt/journal', 'cannot be made'],
  ['Move this', 'journal/inside', 'Choose a folder outside the one the journal is in now'],
])('%s journal: “%s” is refused with a sentence, and the journal stays open', async (action, folder, sentence) => {
  await app.go('/accounts', 'Accounts');
  await ask(action, at(folder));
  const alert = dialog().getByRole('alert');
  await alert.getByText(sentence).waitFor();
  await alert.getByText('The journal that was open is still open.').waitFor();
  expect(await folderNow()).toBe(app.host.folder);
  await close();
  await app.page.getByRole('link', { name: 'In the first journal' }).waitFor();
});

test.each(['relative/path', '~/journal', 'C:journal', ' '])('“%s” is no full path, and that is said', async (path) => {
  await ask('Open another', path);
  await dialog()
    .getByRole('alert')
    .getByText(/^Enter a full path, such as/)
    .waitFor();
  expect(await folderNow()).toBe(app.host.folder);
  await close();
});

test('a new journal is started from the page, which goes on in it', async () => {
  await ask('Start a new', at('second'));
  await app.message(`A new journal was started in ${at('second')}.`).waitFor();
  await app.page.getByRole('heading', { level: 1, name: 'Start' }).waitFor();
  expect(await folderNow()).toBe(at('second'));
  await app.api.accounts.create(presetAccount('In the second journal'));
  await app.go('/accounts', 'Accounts');
  await app.page.getByRole('link', { name: 'In the second journal' }).waitFor();
});

test('the first journal is a click away among those open lately, and holds what it held', async () => {
  const { page } = app;
  await page.keyboard.press('Control+o');
  await dialog().getByRole('button', { name: app.host.folder, exact: true }).click();
  await page.keyboard.press('Tab');
  await dialog().getByRole('button', { name: 'Open journal' }).click();
  await app.message(`The journal in ${app.host.folder} is open.`).waitFor();
  await app.go('/accounts', 'Accounts');
  await page.getByRole('link', { name: 'In the first journal' }).waitFor();
  await expect.poll(() => page.getByRole('link', { name: 'In the second journal' }).count()).toBe(0);
});

test('a journal is moved, and the page goes on where it is now', async () => {
  const { page } = app;
  await ask('Move this', at('elsewhere/third'));
  await app.message(`The journal is now in ${at('elsewhere/third')}.`).waitFor();
  await app.go('/accounts', 'Accounts');
  await page.getByRole('link', { name: 'In the first journal' }).waitFor();
  expect(existsSync(join(app.host.folder, 'journal.sqlite'))).toBe(false);
  await page.keyboard.press('a');
  await page.getByRole('radio', { name: /^US stocks/ }).click();
  await page.getByLabel('Name', { exact: true }).fill('After the move');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('link', { name: 'After the move' }).waitFor();
});

/** A pipe cannot be copied, and only a copy reaches another disk. */
test.skipIf(!existsSync('/dev/shm'))('a move that breaks off half-way is told, and the journal is whole where it was', async () => {
  const { page } = app;
  const before = await folderNow();
  const target = `/dev/shm/${basename(app.host.home)}`;
  execFileSync('mkfifo', [join(before, 'pipe')]);
  await ask('Move this', target);
  await dialog().getByRole('alert').getByText('The journal that was open is still open.').waitFor();
  expect(await folderNow()).toBe(before);
  expect(existsSync(target)).toBe(false);
  await close();
  await page.keyboard.press('a');
  await page.getByRole('radio', { name: /^Futures/ }).click();
  await page.getByLabel('Name', { exact: true }).fill('After the failed move');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('link', { name: 'After the failed move' }).waitFor();
});

test('over a journal that does not open, a refused folder leaves the dialog and its sentence where they are', async () => {
  const host = await startWebHost({ words: ['--journal', '/nowhere/journal'] });
  const page = await app.newPage();
  await page.goto(host.link());
  await page.getByRole('button', { name: 'Open another journal…' }).click();
  const asked = page.getByRole('dialog');
  const asks = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('api/frames')).length);
  await asked.getByLabel('Folder').fill('/nowhere/else');
  const before = await asks();
  await page.keyboard.press('Enter');
  await asked.getByRole('alert').getByText('There is no journal in /nowhere/else').waitFor();
  // The folder's own call, and then every answer once more, which are asked for together.
  await page.waitForFunction(
    (least) => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('api/frames')).length >= least,
    before + 2,
  );
  expect(await asked.getByLabel('Folder').inputValue()).toBe('/nowhere/else');
  expect(await asked.getByRole('alert').count()).toBe(1);
  expect(await asked.getByText('The journal open now').count()).toBe(0);
  await page.close();
  await host.stop();
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});
