import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../src/db/connection.ts';
import { journalFile } from '../../src/db/open.ts';
import { presetAccount } from '../support/preset-account.ts';
import { tabTo } from '../support/tab-to.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
});
afterAll(() => app.stop());

const button = (name: string | RegExp, on: Page = app.page) => on.getByRole('button', { name });
const title = (name: string, on: Page = app.page) => on.getByRole('heading', { level: 1, name, exact: true });
const names = async () => (await app.api.accounts.list({})).accounts.map(({ name }) => name);

/** What is on the disk, by a reader of its own. */
function stored(query: string): unknown[] {
  const sql = connect(journalFile(app.host.folder), 'read');
  try {
    return sql.prepare(query).raw().all();
  } finally {
    sql.close();
  }
}

test('a link signs in once, and the code is out of the address at once', async () => {
  const link = await app.host.newLink();
  const first = await app.newPage();
  await first.goto(link);
  await title('Start', first).waitFor();
  expect(first.url()).toBe(`${app.host.origin}/#/start`);
  await first.reload();
  await title('Start', first).waitFor();

  const second = await app.newPage();
  await second.goto(link);
  await title('This page needs a new link', second).waitFor();
  await second.getByText('Go to the terminal where Roundtrip runs and press Enter: it shows a new link.').waitFor();
  // Only the address behind the # is another: the page signs in with it by itself.
  await second.goto(await app.host.newLink());
  await title('Start', second).waitFor();
  await second.reload();
  await title('Start', second).waitFor();
  // The browser itself notes each refusal.
  expect(app.complaints.splice(0).filter((line) => !/status of 40[13]/.test(line))).toEqual([]);
});

test('a browser that knows no idle moments has the same page', async () => {
  const safari = await app.newPage();
  await safari.addInitScript(() => void delete (window as Partial<Window>).requestIdleCallback);
  const table = safari.waitForResponse(/trades-page/);
  await safari.goto(await app.host.newLink());
  await title('Start', safari).waitFor();
  await table;
  expect(app.complaints.splice(0).filter((line) => !/status of 40[13]/.test(line))).toEqual([]);
});

test('the first screen offers three ways to begin and three less common ones, and says where everything stays', async () => {
  const { page } = app;
  await page.getByText('Everything stays in one folder on this machine. Nothing to sign up for.').waitFor();
  await expect.poll(() => page.locator('main button').allInnerTexts()).toHaveLength(7);
  await button(/^Import a file of your broker/).waitFor();
  await button(/^Enter a trade by hand/).waitFor();
  await button(/^Look around in a sample journal/).waitFor();
  await button(/^Open an existing journal/).waitFor();
  await button(/^Start a journal in another folder/).waitFor();
  await button(/^Nothing to undo/).waitFor();
});

test('an account is set up from a preset without touching the mouse, and is in the file', async () => {
  const { page } = app;
  await tabTo(button(/^Set up an account/));
  await page.keyboard.press('Enter');
  await title('New account').waitFor();
  const kinds = page.getByRole('radiogroup', { name: 'Kind of account' });
  if (!(await kinds.evaluate((group) => group.contains(document.activeElement)))) await tabTo(kinds.getByRole('radio').first());
  for (let presses = 0; presses < 2; presses++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => kinds.getByRole('radio', { name: /^Futures/ }).isChecked()).toBe(true);
  await tabTo(page.getByLabel('Name', { exact: true }));
  await page.keyboard.type('Tradovate');
  await tabTo(page.getByLabel('Broker', { exact: true }));
  await page.keyboard.type('NinjaTrader');
  await tabTo(page.getByLabel('Starting balance', { exact: true }));
  await page.keyboard.type('12,400.50');
  await page.keyboard.press('Control+Enter');
  await title('Accounts').waitFor();
  await app.message('Added account “Tradovate”').waitFor();
  await app.message('Added account').getByRole('button', { name: 'Undo Ctrl Z' }).waitFor();
  expect(stored('SELECT name, broker, currency, asset_class, day_zone, day_starts_at, day_label, starting_balance FROM account')).toEqual([
    ['Tradovate', 'NinjaTrader', 'USD', 'futures', 'America/Chicago', '17:00', 'end', '12400.5'],
  ]);
});

test('Ctrl+Z says what it will take back and does; Ctrl+Shift+Z does it again', async () => {
  const { page } = app;
  await button('Undo: Add account “Tradovate”').waitFor();
  await page.keyboard.press('Control+z');
  await app.message('Undone: Add account “Tradovate”').waitFor();
  await page.getByText('No accounts yet').waitFor();
  expect(stored('SELECT name FROM account')).toEqual([]);
  await button('Redo: Add account “Tradovate”').waitFor();
  await page.keyboard.press('Control+Shift+z');
  await app.message('Done again: Add account “Tradovate”').waitFor();
  await page.getByRole('link', { name: 'Tradovate' }).waitFor();
  expect(stored('SELECT name FROM account')).toEqual([['Tradovate']]);
});

test('unsaved changes are asked about, saved by Ctrl+Enter, and stand in the history with the way back', async () => {
  const { page } = app;
  await tabTo(page.getByRole('link', { name: 'Tradovate' }));
  await page.keyboard.press('Enter');
  await page.getByLabel('Name', { exact: true }).fill('Tradovate main');
  await page.keyboard.press('Control+9');
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await question.waitFor();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Enter');
  await app.message('Saved account “Tradovate main”').waitFor();
  await page.getByText('Not saved yet').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+9');
  await title('History').waitFor();
  const rows = page.getByRole('table').getByRole('row');
  const changes = ['Rename account “Tradovate” to “Tradovate main”', 'Add account “Tradovate”'];
  await expect.poll(() => rows.locator('td:nth-child(3)').allInnerTexts()).toEqual(changes);
  await rows.nth(1).getByRole('button', { name: 'Undo' }).click();
  await app.message(/^Undone: /).waitFor();
  await rows.nth(1).getByRole('button', { name: 'Redo' }).click();
  await expect.poll(names).toEqual(['Tradovate main']);
});

test('an earlier version comes back, but not over a change that this page has not heard of', async () => {
  const page = await deafPage();
  await page.getByRole('link', { name: 'Tradovate main' }).click();
  const restore = button(/^Restore the version of/, page).last();
  await restore.waitFor();
  await deafen(page, true);
  const { uid } = (await app.api.accounts.list({})).accounts[0]!;
  const change = { uid, changes: { broker: 'Changed meanwhile' } };
  expect(app.cli('call', 'accounts.update', JSON.stringify(change)).code).toBe(0);
  await restore.click();
  const conflict = page.getByRole('dialog', { name: 'This version was not brought back' });
  await conflict.waitFor();
  await deafen(page, false);
  await conflict.getByRole('row', { name: 'Broker Changed meanwhile NinjaTrader' }).waitFor();
  expect(stored('SELECT name, broker FROM account')).toEqual([['Tradovate main', 'Changed meanwhile']]);
  await conflict.getByRole('button', { name: /^Restore/ }).click();
  await conflict.waitFor({ state: 'detached' });
  expect(stored('SELECT name, broker FROM account')).toEqual([['Tradovate', 'NinjaTrader']]);
});

test('a removed account is brought back by the toast, with its fees', async () => {
  const { page, api, go } = app;
  const fee = { from: '2026-01-01', side: 'both', product: '', per: 'unit', amount: '0.85', minimum: null, maximum: null } as const;
  const { uid } = await api.accounts.create(presetAccount('Short-lived', 'futures', { fees: [fee] }));
  await go(`/accounts/${uid}`, 'Short-lived');
  await button('Remove account').click();
  await app.message('Removed account “Short-lived”').waitFor();
  await expect.poll(names).toEqual(['Tradovate']);
  await app.message('Removed account').getByRole('button', { name: 'Undo Ctrl Z' }).click();
  await page.getByRole('link', { name: 'Short-lived' }).waitFor();
  expect(await api.accounts.get({ uid })).toMatchObject({ name: 'Short-lived', fees: [fee] });
});

test('no page of this journey complained', () => {
  expect(app.complaints).toEqual([]);
});

/** A page that can be kept from hearing that something changed, as if the news were still on their way. */
async function deafPage(): Promise<Page> {
  const page = await app.newPage();
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    const all = Object.assign(window as any, {
      deaf: false,
      hear() {
        for (const tell of held.splice(0)) tell();
      },
    });
    const listen = EventSource.prototype.addEventListener;
    EventSource.prototype.addEventListener = function (this: EventSource, kind: string, tell: any) {
      listen.call(this, kind, (event: any) => {
        if (all.deaf && /"t":"changed"/.test(event.data)) held.push(() => tell(event));
        else tell(event);
      });
    } as never;
  });
  await page.goto(await app.host.newLink());
  await title('Dashboard', page).waitFor();
  await page.evaluate(() => void (location.hash = '/accounts'));
  await title('Accounts', page).waitFor();
  return page;
}

async function deafen(page: Page, deaf: boolean): Promise<void> {
  await page.evaluate((yes) => {
    const all = window as any;
    all.deaf = yes;
    if (!yes) all.hear();
  }, deaf);
}
