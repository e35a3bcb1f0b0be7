import { afterAll, beforeAll, expect, test } from 'vitest';
import { presetAccount } from '../support/preset-account.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

const AMOUNTS = ['48250.75', '60321.5', '51234'];

let app: WebApp;
let uid: string;
beforeAll(async () => {
  app = await openWebApp();
  const [first = '', now = '', phase = ''] = AMOUNTS;
  const phases = [{ from: '2026-01-01', balance: phase, reason: 'Evaluation' }];
  ({ uid } = await app.api.accounts.create(presetAccount('Private', 'propFirm', { startingBalance: first, phases })));
  await app.api.accounts.update({ uid, changes: { startingBalance: now } });
  await app.go('/accounts', 'Accounts');
  await app.page.getByText('60,321.50').waitFor();
});
afterAll(() => app.stop());

/** The amounts that stand anywhere in the page, however they are written: as text, in a field, in a tooltip. */
async function shown(): Promise<string[]> {
  const html = await app.page.evaluate(() => {
    const values = [...document.querySelectorAll('input')].map(({ value }) => value);
    return [document.documentElement.outerHTML, ...values].join('\n');
  });
  const digits = html.replaceAll(/[,.\u00a0\u202f](?=\d)/g, '');
  return AMOUNTS.filter((amount) => digits.includes(amount.replace('.', '')));
}

const SCREENS: [string, () => Promise<unknown>][] = [
  ['the accounts', () => app.go('/accounts', 'Accounts')],
  ['an account, its phases and its versions', () => openAccount()],
  ['an account with changes', () => app.page.getByLabel('Name', { exact: true }).fill('Still private')],
  [
    'the history',
    async () => {
      await app.page.getByRole('button', { name: 'Discard' }).click();
      await app.go('/history', 'History');
    },
  ],
];

test.each(SCREENS)('while money is shown there are amounts to hide, but in the history: %s', async (name, open) => {
  await open();
  if (name !== 'the history') expect((await shown()).length).toBeGreaterThan(0);
});

test('h hides money, and says that it can be shown again', async () => {
  await app.page.keyboard.press('h');
  await app.page.getByRole('button', { name: 'Show money' }).waitFor();
});

test.each(SCREENS)('no amount stands on the screen: %s', async (_name, open) => {
  await open();
  expect(await shown()).toEqual([]);
});

test('dots stand in their place; R and counts stay', async () => {
  const { page } = app;
  await app.go('/accounts', 'Accounts');
  await page.getByRole('cell', { name: '•••' }).waitFor();
  await page.getByText('1 account', { exact: true }).waitFor();
  await app.go('/settings/appearance', 'Settings');
  expect(await page.getByRole('cell', { name: '•••' }).count()).toBe(4);
  await page.getByRole('cell', { name: '+1.31 R' }).waitFor();
});

test('an amount shows itself to whoever is in its field, and can be changed there', async () => {
  const { page, api } = app;
  await openAccount();
  const balance = page.getByLabel('Starting balance', { exact: true });
  expect(await balance.inputValue()).toBe('•••');
  await balance.focus();
  await expect.poll(() => balance.inputValue()).toBe('60,321.5');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('70000');
  await page.keyboard.press('Tab');
  await expect.poll(() => balance.inputValue()).toBe('•••');
  await page.keyboard.press('Control+Enter');
  await app.message('Saved account “Private”').waitFor();
  expect(await api.accounts.get({ uid })).toMatchObject({ startingBalance: '70000' });
  await api.history.undo({});
});

test('hiding by key is of this window alone; the setting opens every window so', async () => {
  const { page, api } = app;
  expect((await api.settings.get({})).hideMoney).toBe(false);
  await app.go('/accounts', 'Accounts');
  await page.reload();
  await page.getByText('60,321.50').waitFor();
  await api.settings.update({ hideMoney: true });
  await page.getByRole('cell', { name: '•••' }).waitFor();
  await page.reload();
  await page.getByRole('cell', { name: '•••' }).waitFor();
  expect(await shown()).toEqual([]);
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});

async function openAccount(): Promise<void> {
  await app.go(`/accounts/${uid}`, 'Private');
  await app.page
    .getByRole('button', { name: /^Restore the version/ })
    .first()
    .waitFor();
}
