import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { presetAccount } from '../support/preset-account.ts';
import { tabTo } from '../support/tab-to.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

/** Whoever types is not interrupted: what comes, goes or ends meanwhile takes the focus from nobody. */
let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
  await app.api.accounts.create(presetAccount('Margin'));
});
afterAll(() => app.stop());

beforeEach(startNowhere);

async function startNowhere() {
  await app.page.evaluate(() => void (location.hash = '/nowhere'));
  await app.page.reload({ waitUntil: 'domcontentloaded' });
  await app.page.getByRole('heading', { level: 1, name: 'No such page' }).waitFor();
}

test.each([
  ['/accounts/new', 'accounts-page'],
  ['/journal/month/2026-03?at=2026-03-04', 'journal-page'],
  ['/trades', 'trades-page'],
])('the page %s arrives behind the palette, and what is typed stays', async (path, file) => {
  const { page } = app;
  const held = Promise.withResolvers<void>();
  await page.route(`**/assets/${file}-*.js`, async (route) => {
    await held.promise;
    await route.continue();
  });
  const asked = page.waitForRequest(`**/assets/${file}-*.js`);
  // An idle page fetches what most go on to: not before it is held.
  await startNowhere();
  await page.evaluate((to) => void (location.hash = to), path);
  await asked;
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('ts');
  held.resolve();
  await page.getByRole('heading', { level: 1, name: 'No such page', includeHidden: true }).waitFor({ state: 'detached' });
  await page.keyboard.type('la');
  expect(await page.getByRole('dialog').getByRole('combobox').inputValue()).toBe('tsla');
});

test('what goes from a dialog while the focus moves on keeps it from nobody', async () => {
  const { page } = app;
  await page.keyboard.press('n');
  const field = (label: string) => page.getByRole('dialog', { name: 'New trade' }).getByLabel(label, { exact: true });
  await field('Symbol').and(page.locator(':focus')).waitFor();
  await field('Entry 1 quantity').focus();
  await field('Entry 1 price').evaluate((price) => {
    const line = document.createElement('p');
    price.parentElement?.append(line);
    window.addEventListener('focusout', () => line.remove(), { once: true });
  });
  await page.keyboard.press('Tab');
  await page.keyboard.type('12.5');
  expect(await field('Entry 1 price').inputValue()).toBe('12.5');
});

test('a dialog that a menu led to gives the focus back to what opened the menu', async () => {
  const { page } = app;
  await app.api.views.save({ screen: 'dashboard', name: 'Mine', state: { filter: {}, sort: null, columns: null } });
  await app.go('/dashboard', 'Dashboard');
  const menu = page.getByRole('button', { name: 'Dashboards: Mine' });
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /^Rename/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByLabel('Name').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await menu.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('a message gives the focus back at once, and calls nobody back later', async () => {
  const { page } = app;
  const link = page.getByRole('link', { name: 'History' });
  await link.focus();
  for (const total of [1, 2]) {
    await page.keyboard.press('ControlOrMeta+Shift+b');
    await expect.poll(() => app.message('Backup made and verified').count()).toBe(total);
  }
  await app.message('Backup made and verified').first().getByRole('button', { name: 'Dismiss' }).click();
  await expect.poll(() => app.message('Backup made and verified').count()).toBe(1);
  expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('ts');
  await page.getByRole('button', { name: 'Dismiss', includeHidden: true }).dispatchEvent('click');
  await page.getByRole('button', { name: 'Dismiss', includeHidden: true }).waitFor({ state: 'detached' });
  await page.keyboard.type('la');
  expect(await page.getByRole('dialog').getByRole('combobox').inputValue()).toBe('tsla');
});

test('Tab goes past a message, and on from the top of the page', async () => {
  const { page } = app;
  await page.getByRole('link', { name: 'History' }).focus();
  await page.keyboard.press('ControlOrMeta+Shift+b');
  const dismiss = app.message('Backup made and verified').getByRole('button', { name: 'Dismiss' });
  await tabTo(dismiss);
  await tabTo(page.getByRole('link', { name: 'Dashboard', exact: true }));
  await dismiss.click();
});

test('what of a message goes with the focus on it gives the focus back', async () => {
  const { page } = app;
  const link = page.getByRole('link', { name: 'History' });
  const isBack = () => link.evaluate((one) => one === document.activeElement);
  await app.api.accounts.create(presetAccount('Taken back'));
  await page.getByRole('button', { name: 'Undo: Add account “Taken back”' }).waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  const redo = app.message('Undone: Add account “Taken back”').getByRole('button', { name: 'Redo' });
  await redo.waitFor();
  await link.focus();
  await redo.focus();
  await app.api.accounts.create(presetAccount('Another'));
  await redo.waitFor({ state: 'detached' });
  await expect.poll(isBack).toBe(true);

  const message = app.message('Undone: Add account “Taken back”');
  await message.getByRole('button', { name: 'Dismiss' }).focus();
  await page.getByRole('button', { name: 'Undo: Add account “Another”' }).waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await message.waitFor({ state: 'detached' });
  await expect.poll(isBack).toBe(true);
  expect(await app.message('Undone: Add account “Another”').count()).toBe(1);
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});

test('what had the focus before the palette was opened has it again after Esc', async () => {
  const { page } = app;
  const button = page.getByRole('button', { name: 'New trade' });
  await button.focus();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await button.and(page.locator(':focus')).waitFor();
});
