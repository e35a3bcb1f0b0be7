import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Account } from '../../src/contract/accounts.ts';
import { ACCOUNT_PRESETS } from '../../src/domain/account-presets.ts';
import { holdCalls } from '../support/hold-calls.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
  // Only then is the link's code read, and the address the test's own.
  await app.page.getByRole('navigation', { name: 'Main' }).waitFor();
});
afterAll(() => app.stop());

const preset = ACCOUNT_PRESETS[0]!.fields;
const add = (name: string): Promise<Account> =>
  app.api.accounts.create({ name, broker: '', number: '', ...preset, startingBalance: '1000', fees: [], phases: [] });
const field = (label: string) => app.page.getByLabel(label, { exact: true });
const said = (sentence: string) => app.page.getByText(sentence).first().waitFor();

test('an account is added from the keyboard: kind, name, Ctrl+Enter', async () => {
  const { page, api, go } = app;
  await go('/accounts', 'Accounts');
  await page.keyboard.press('a');
  await page
    .getByRole('radio', { name: /^US stocks/ })
    .and(page.locator(':focus'))
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await field('Name').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Tradovate');
  await page.keyboard.press('Control+Enter');
  await said('Added account “Tradovate”');
  // The new row is where the keyboard is.
  await page.getByRole('link', { name: 'Tradovate' }).and(page.locator(':focus')).waitFor();
  const [account] = (await api.accounts.list({})).accounts;
  expect(account).toMatchObject({
    name: 'Tradovate',
    assetClass: 'futures',
    day: { zone: 'America/Chicago', startsAt: '17:00', label: 'end' },
  });
});

test('the kind that is chosen is the form at once: nobody types into the one before', async () => {
  const { page, go } = app;
  await go('/accounts/new', 'New account');
  const cards = page.getByRole('radio');
  const [kind, isThere] = await cards.nth(2).evaluate(async (card: HTMLInputElement) => {
    card.click();
    // What runs before the next key is heard, and no more.
    for (let turn = 0; turn < 50; turn++) await null;
    return [card.value, card.checked && document.querySelector('form[aria-label="Account"]') !== null];
  });
  expect([kind, isThere]).toEqual(['futures', true]);
});

test('asked for once more while it is open, the form stays as it is, and so does its address', async () => {
  const { page, go } = app;
  const address = () => page.evaluate(() => [history.length, location.hash]);
  await go('/accounts/new', 'New account');
  const futures = page.getByRole('radio').nth(2);
  const [steps] = (await address()) as [number, string];
  // Before the address has followed.
  await futures.evaluate((card: HTMLInputElement) => {
    card.click();
    card.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
  });
  await expect.poll(address).toEqual([steps + 1, '#/accounts/new?kind=futures']);
  await field('Name').fill('Half written');
  await futures.press('a');
  await expect.poll(address).toEqual([steps + 2, '#/accounts/new?kind=futures']);
  expect(await field('Name').inputValue()).toBe('Half written');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Discard the new account' }).click();
});

test('a kind that an address names is taken where none was chosen yet', async () => {
  const { page, go } = app;
  await go('/accounts/new', 'New account');
  await go('/accounts/new?kind=propFirm', 'New account');
  await field('Name').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
});

test('what does not pass is said at its field, which gets the focus; nothing is stored', async () => {
  const { page, api, go } = app;
  const { uid } = await add('Numbers');
  await go(`/accounts/${uid}`, 'Numbers');
  await field('Starting balance').fill('1,5');
  await page.keyboard.press('Control+Enter');
  await said('Write 1.5: decimals follow a “.” here.');
  await field('Starting balance').fill('1.5');
  await field('Name').fill('tradovate');
  await page.keyboard.press('Control+Enter');
  await said('There is already an account named “Tradovate”. Nothing was stored; choose another name.');
  await field('Name').and(page.locator(':focus')).waitFor();
  expect(await api.accounts.get({ uid })).toMatchObject({ name: 'Numbers', startingBalance: '1000' });
  await page.getByRole('button', { name: 'Discard' }).click();
});

test('fields left alone follow another window, and a save sends only what was changed here', async () => {
  const { page, api, go } = app;
  const { uid } = await add('Two windows');
  await go(`/accounts/${uid}`, 'Two windows');
  await field('Broker').fill('IBKR');
  await api.accounts.update({ uid, changes: { number: 'U77' } });
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some((input) => input.value === 'U77'));
  await page.keyboard.press('Control+Enter');
  await said('Saved account “Two windows”');
  expect(await api.accounts.get({ uid })).toMatchObject({ broker: 'IBKR', number: 'U77' });
});

test('a new row begins on the today of the journal, whatever day it is on the machine', async () => {
  const { page, api, go } = app;
  const { uid } = await add('Elsewhere');
  const { day, reportingZone } = await api.settings.get({});
  // One of them is always in another day than Berlin, where the browser is.
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    await api.settings.update({ day: { ...day, zone }, reportingZone: zone });
    await go('/accounts', 'Accounts');
    await go(`/accounts/${uid}`, 'Elsewhere');
    await page.getByRole('button', { name: 'Add phase' }).click();
    await expect.poll(() => field('First day of phase 1').inputValue()).toBe(new Date().toLocaleDateString('sv-SE', { timeZone: zone }));
    await page.getByRole('button', { name: 'Discard' }).click();
  }
  await api.settings.update({ day, reportingZone });
});

test('leaving with unsaved changes asks; staying keeps them, leaving drops them', async () => {
  const { page, api, go } = app;
  const { uid } = await add('Guarded');
  await go(`/accounts/${uid}`, 'Guarded');
  await field('Name').fill('Other');
  await page.getByRole('banner').getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('button', { name: 'Keep editing' }).click();
  expect(await field('Name').inputValue()).toBe('Other');
  await page.getByRole('banner').getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('button', { name: 'Discard 1 change' }).click();
  await page.getByRole('heading', { level: 1, name: 'Accounts' }).waitFor();
  expect(await api.accounts.get({ uid })).toMatchObject({ name: 'Guarded' });
});

test('an earlier version is brought back; one whose name is taken by now is shown beside the present one', async () => {
  const { page, api, go } = app;
  const { uid } = await add('Old name');
  await api.accounts.update({ uid, changes: { currency: 'EUR' } });
  await go(`/accounts/${uid}`, 'Old name');
  await page.getByRole('button', { name: /^Restore the version/ }).click();
  await said('Brought back the version of');
  expect(await api.accounts.get({ uid })).toMatchObject({ currency: 'USD' });

  await api.accounts.update({ uid, changes: { name: 'New name' } });
  await add('Old name');
  await page.getByRole('heading', { level: 1, name: 'New name' }).waitFor();
  await page
    .getByRole('button', { name: /^Restore the version/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'This version was not brought back' });
  await dialog.getByRole('row', { name: 'Name New name Old name' }).waitFor();
  await dialog.getByRole('button', { name: 'Keep as it is' }).click();
  expect(await api.accounts.get({ uid })).toMatchObject({ name: 'New name' });
});

test('an account is archived from the list: it goes to its end and says so; its page takes it out again', async () => {
  const { page, api, go } = app;
  const { uid } = await add('Abandoned');
  await go('/accounts', 'Accounts');
  await page.getByRole('button', { name: 'More about Abandoned' }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await said('Archived account “Abandoned”');
  await page
    .locator('tbody tr:last-child', { hasText: 'Abandoned' })
    .getByText(/, archived$/)
    .waitFor();
  await page.getByText('1 archived', { exact: true }).waitFor();
  await go(`/accounts/${uid}`, 'Abandoned');
  await field('Risk of a trade').fill('0');
  await page.keyboard.press('Control+Enter');
  await said('Enter more than zero, or nothing.');
  await field('Risk of a trade').fill('250');
  await page.keyboard.press('Control+Enter');
  await said('Saved account “Abandoned”');
  await page.getByRole('button', { name: 'Take out of the archive' }).click();
  await said('Took account “Abandoned” out of the archive');
  expect(await api.accounts.get({ uid })).toMatchObject({ archived: false, defaultRisk: '250' });
});

test('the page complained of nothing', () => {
  expect(app.complaints).toEqual([]);
});

test('a new account gets the focus in its own row, and after Remove the row below gets it', async () => {
  const { page, go } = app;
  await add('Aardvark');
  await add('Zebra');
  await go('/accounts', 'Accounts');
  const focused = (name: string) => page.getByRole('link', { name, exact: true }).and(page.locator(':focus')).waitFor();
  await page.getByRole('link', { name: 'Zebra', exact: true }).waitFor();
  await page.keyboard.press('a');
  await page.getByRole('radio', { name: /^US stocks/ }).click();
  await field('Name').fill('Yak');
  await page.keyboard.press('Control+Enter');
  await said('Added account “Yak”');
  await focused('Yak');
  await page.getByRole('button', { name: 'More about Yak' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Remove' }).press('Enter');
  await said('Removed account “Yak”');
  await focused('Zebra');
});

test('after a save by key, Ctrl+Z undoes the save; on a list the key saves and opens nothing', async () => {
  const { page, api, go } = app;
  const { uid } = await add('Saved by key');
  await go(`/accounts/${uid}`, 'Saved by key');
  await field('Broker').fill('Typed');
  await page.keyboard.press('Control+Enter');
  await said('Saved account “Saved by key”');
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => ![...document.querySelectorAll('input')].some((input) => input.value === 'Typed'));
  expect(await api.accounts.get({ uid })).toMatchObject({ broker: '' });
  await field('Broker').fill('Again');
  await page.getByRole('combobox').first().focus();
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-expanded') === 'false');
  await expect.poll(async () => (await api.accounts.get({ uid })).broker).toBe('Again');
  expect(await page.getByRole('listbox').count()).toBe(0);
});

test('what is undone before the page had it from the journal is as it was, and no change of ours', async () => {
  const { page, api, go } = app;
  const { uid } = await add('Undone at once');
  await go(`/accounts/${uid}`, 'Undone at once');
  await field('Broker').fill('Typed');
  const letGo = await holdCalls(page, 'accounts.get');
  await page.keyboard.press('Control+Enter');
  await said('Saved account “Undone at once”');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await api.accounts.get({ uid })).broker).toBe('');
  await letGo();
  await expect.poll(() => field('Broker').inputValue()).toBe('');
  expect(await page.getByRole('button', { name: 'Discard' }).isDisabled()).toBe(true);
});
