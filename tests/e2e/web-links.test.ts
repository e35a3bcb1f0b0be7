import { afterAll, beforeAll, expect, test } from 'vitest';
import { presetAccount } from '../support/preset-account.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

/** Links lead on as they do in a browser, and past nothing that is unsaved. */
let app: WebApp;
let account = '';
beforeAll(async () => {
  app = await openWebApp();
  account = (await app.api.accounts.create(presetAccount('Margin'))).uid;
});
afterAll(() => app.stop());

const backup = () => app.page.getByRole('link', { name: /backup/i });
/** What the router keeps with an address that it went to itself. */
const routed = () => app.page.evaluate<string | null>('history.state?.key ?? null');
const entries = () => app.page.evaluate(() => history.length);

test('who is on the way elsewhere arrives there, though the page that is still drawn would lead on', async () => {
  const { page, api } = app;
  await app.go('/setups', 'Setups and tags');
  await page.getByText('No setups or tags yet').waitFor();
  const held = Promise.withResolvers<void>();
  await page.route(/history-page-.*\.js/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await api.tags.createGroup({ name: 'Mood', kind: 'emotion' });
  await page.getByText('No setups or tags yet').waitFor({ state: 'detached' });
  held.resolve();
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#/history');
});

test('a link leads to its page, the way back to the one before, and pressed again it adds none', async () => {
  const { page } = app;
  await app.go('/history', 'History');
  const before = await entries();
  await backup().click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  expect(await entries()).toBe(before + 1);
  const first = await routed();
  expect(first).not.toBeNull();
  await backup().click();
  await expect.poll(routed).not.toBe(first);
  expect(await routed()).not.toBeNull();
  expect(await entries()).toBe(before + 1);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
});

test('with a key held it opens beside, and this page stays', async () => {
  const { page } = app;
  await app.go('/history', 'History');
  const [other] = await Promise.all([page.context().waitForEvent('page'), backup().click({ modifiers: ['ControlOrMeta'] })]);
  await other.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await other.close();
  expect(new URL(page.url()).hash).toBe('#/history');
});

test('it asks before anything unsaved is left', async () => {
  const { page } = app;
  await app.go(`/accounts/${account}`, 'Margin');
  await page.getByLabel('Name', { exact: true }).fill('Margin two');
  await backup().click();
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await question.waitFor({ state: 'hidden' });
  expect(new URL(page.url()).hash).toBe(`#/accounts/${account}`);
  expect(app.complaints).toEqual([]);
});
