import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { tabTo } from '../support/tab-to.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  app.page.setDefaultTimeout(60_000);
});
afterAll(() => app.stop());

const bar = () => app.page.getByRole('region', { name: 'Sample journal' });
const title = (name: string) => app.page.getByRole('heading', { level: 1, name, exact: true });

test('from the first page to a sample journal full of trades, by keyboard', async () => {
  const { page } = app;
  await tabTo(page.getByRole('button', { name: /^Look around in a sample journal/ }));
  await page.keyboard.press('Enter');
  await bar().getByText('This is a sample journal. Nothing here is yours.').waitFor();
  await page.getByRole('progressbar', { name: 'Making the sample journal' }).waitFor();
  await title('Dashboard').waitFor();
  await app.message(/^The sample journal is ready: [\d,]+ made-up trades/).waitFor();
  await page.getByRole('heading', { name: 'Equity' }).waitFor();
  expect(await app.api.host.state({})).toMatchObject({ isSample: true, folder: join(app.host.home, 'sample') });
}, 200_000);

test.each(['dark', 'light'] as const)('the bar can be read by everybody: %s', async (theme) => {
  await app.api.settings.update({ theme });
  await expect.poll(() => app.page.locator('html').getAttribute('data-theme'), { timeout: 30_000 }).toBe(theme);
  expect(await barriers(app.page)).toEqual([]);
});

test('made anew only after a question, and a note of before is gone', async () => {
  const { page } = app;
  await app.api.days.annotate({ of: 'day', day: '2001-01-01', changes: { note: 'Tried out' } });
  await bar().getByRole('button', { name: 'Make it anew' }).click();
  const question = page.getByRole('alertdialog', { name: 'Make the sample journal anew?' });
  expect(await barriers(page)).toEqual([]);
  await question.getByRole('button', { name: 'Keep' }).click();
  expect((await app.api.history.state({})).undo?.sentence).not.toBe('Add the sample journal');
  await bar().getByRole('button', { name: 'Make it anew' }).click();
  await Promise.all([page.waitForEvent('load'), question.getByRole('button', { name: 'Make it anew' }).click()]);
  await title('Dashboard').waitFor();
  expect((await app.api.history.state({})).undo?.sentence).toBe('Add the sample journal');
}, 200_000);

test('a click leads back to an empty first page, and the sample stays for the next look', async () => {
  const { page } = app;
  await bar().getByRole('button', { name: 'Back to my journal' }).click();
  await title('Start').waitFor();
  await page.getByRole('heading', { name: 'Start your journal' }).waitFor();
  expect(await bar().count()).toBe(0);
  expect(await app.api.host.state({})).toMatchObject({ folder: app.host.folder, recentFolders: [app.host.folder] });
  await page.getByRole('button', { name: /^Look around in a sample journal/ }).click();
  await title('Dashboard').waitFor();
  await Promise.all([page.waitForEvent('load'), bar().getByRole('button', { name: 'Back to my journal' }).click()]);
  await title('Start').waitFor();
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});
