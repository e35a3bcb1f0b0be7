import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { dropFiles } from '../support/drop-files.ts';
import { tradezero } from '../support/importing-journal.ts';
import { presetAccount } from '../support/preset-account.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';
import { startWebHost } from '../support/web-host.ts';

let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
});
afterAll(() => app.stop());

const key = (keys: string) => app.page.keyboard.press(keys);
const dialog = () => app.page.getByRole('dialog');
const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const label = (name: string) => app.page.getByLabel(name, { exact: true });

const MORNING = tradezero(
  { side: 'B' },
  { side: 'S', at: '09:40:00' },
  { side: 'SS', symbol: 'LOOP' },
  { side: 'BC', symbol: 'LOOP', at: '10:12:00' },
);
const MINE = 'When,Ticker,Side,Shares,Price\n2024-03-04 09:31,ACME,Trade,100,10.5\n2024-03-04 09:44,ACME,Sell,100,10.9\n';

/** Each screen from the one before it, in the order in which they are looked at. */
const SCREENS: [string, () => Promise<unknown>][] = [
  ['the first screen', () => app.go('/start', 'Start')],
  ['no accounts yet', () => app.go('/accounts', 'Accounts')],
  ['no changes yet', () => app.go('/history', 'History')],
  ['a new account', () => app.go('/accounts/new', 'New account')],
  ['a new account of a kind', () => app.go('/accounts/new?kind=propFirm', 'New account')],
  [
    'a new account with mistakes',
    async () => {
      await button('Add fee').click();
      await button('Add phase').click();
      await key('Control+Enter');
      await app.page.getByText('Enter a name.').first().waitFor();
    },
  ],
  [
    'the question whether to leave',
    async () => {
      await key('Control+2');
      await app.page.getByRole('alertdialog').waitFor();
    },
  ],
  [
    'accounts, with a toast',
    async () => {
      await button(/^Discard/).click();
      await addAccounts();
      await app.go('/accounts', 'Accounts');
      await button(/^Undo: Change/).waitFor();
      await key('Control+z');
      await app.message(/^Undone/).waitFor();
    },
  ],
  [
    'the menu of an account',
    async () => {
      await button('More about IBKR Margin').click();
      await app.page.getByRole('menu').waitFor();
    },
  ],
  [
    'an account and its versions',
    async () => {
      await app.page.getByRole('menuitem', { name: 'Edit' }).click();
      await button(/^Restore the version/)
        .first()
        .waitFor();
    },
  ],
  [
    'an account with changes',
    async () => {
      await label('Name').fill('IBKR');
      await app.page.getByText('Not saved yet').waitFor();
    },
  ],
  [
    'a version that cannot come back',
    async () => {
      await button('Discard').click();
      await button(/^Restore the version/)
        .last()
        .click();
      await dialog().waitFor();
    },
  ],
  ['the history', async () => (await key('Escape'), await app.go('/history', 'History'))],
  ['settings, general', () => app.go('/settings/general', 'Settings')],
  ['a list to search', async () => (await label('Times are shown in').click(), await app.page.getByRole('option').first().waitFor())],
  ['a list in which nothing is found', () => app.page.keyboard.type('zzz')],
  ['settings, appearance', async () => (await key('Escape'), await app.go('/settings/appearance', 'Settings'))],
  ['settings, conventions', () => app.go('/settings/conventions', 'Settings')],
  ['a list to choose from', async () => (await label('Lots leave').click(), await app.page.getByRole('option').first().waitFor())],
  [
    'conventions with a mistake',
    async () => {
      await key('Escape');
      await label('Floor').fill('1');
      await label('Band, Crypto').fill('x');
      await app.page.getByText('Not saved yet').waitFor();
    },
  ],
  ['settings, privacy', async () => (await button('Discard').click(), await app.go('/settings/privacy', 'Settings'))],
  ['settings, journal', () => app.go('/settings/journal', 'Settings')],
  ['the palette', async () => (await key('Control+k'), await dialog().waitFor())],
  ['the palette, nothing found', () => app.page.keyboard.type('zzz')],
  ['the keyboard sheet', async () => (await key('Escape'), await key('?'), await dialog().getByText('then').first().waitFor())],
  ['about', () => fromPalette('About')],
  ['opening a journal', () => fromPalette('Open another')],
  [
    'opening a journal that is not there',
    async () => {
      await dialog().getByLabel('Folder').fill('/nowhere');
      await key('Enter');
      await dialog().getByRole('alert').waitFor();
    },
  ],
  ['starting a journal', () => fromPalette('Start a new')],
  ['moving the journal', () => fromPalette('Move this')],
  ['no imports yet', async () => (await key('Escape'), await app.go('/imports', 'Imports'))],
  ['a file before it is imported', () => drop('morning.csv', MORNING, /Recognised as/)],
  ['the rows by keys', async () => (await key('j'), await key('j'))],
  ['what an import brought', async () => (await key('Enter'), await app.page.getByText('4 fills of TradeZero').waitFor())],
  [
    'an import made again',
    async () => {
      await button('Make again…').click();
      await dialog().getByText('Nothing would change.').waitFor();
    },
  ],
  ['a file that is stored already', async () => (await key('Escape'), await drop('again.csv', MORNING, 'The very same file'))],
  ['a file that no format fits', () => drop('mine.csv', MINE, 'No format fits this file.')],
  ['the columns of a file', async () => (await button('Name its columns').click(), await app.page.getByText('needs a look').waitFor())],
  [
    'a file that needs an answer',
    async () => (await button('Only this file').click(), await app.page.getByText('please choose').first().waitFor()),
  ],
  ['a file that cannot be read', () => drop('broken.pdf', '%PDF-1.4 \u0000', /not an export of trades/)],
  ['imports, with files that wait', async () => (await app.go('/imports', 'Imports'), await app.page.getByText('nothing new').waitFor())],
  ['no such page', async () => (await key('Escape'), await app.go('/nowhere', 'No such page'))],
];

async function drop(name: string, text: string, seen: string | RegExp): Promise<void> {
  await dropFiles(app.page, { name, text });
  await app.page.getByText(seen).first().waitFor();
}

test.each(SCREENS)('%s has no barrier', async (_name, open) => {
  await open();
  expect(await barriers(app.page)).toEqual([]);
});

test('the check can fail: a picture without words is found', async () => {
  await app.page.evaluate(() => document.querySelector('main')!.append(document.createElement('img')));
  expect((await barriers(app.page)).join()).toContain('image-alt');
});

test('a page without a session has no barrier', async () => {
  const page = await app.newPage();
  await page.goto(app.host.origin);
  await page.getByText('This page needs a new link').waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(app.complaints.splice(0).filter((line) => !/status of 401/.test(line))).toEqual([]);
});

test('a page without a journal has no barrier', async () => {
  const host = await startWebHost({ words: ['--journal', '/nowhere/journal'] });
  const page = await app.newPage();
  await page.goto(host.link());
  await page.getByText('No journal is open').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.close();
  await host.stop();
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});

async function fromPalette(action: string): Promise<void> {
  await key('Escape');
  await dialog().waitFor({ state: 'detached' });
  await key('Control+k');
  await app.page.keyboard.type(action);
  await key('Enter');
  await dialog().getByRole('heading', { name: action }).waitFor();
}

/** One whose first version cannot come back: its name was given to another since. And a change to undo. */
async function addAccounts(): Promise<void> {
  const { accounts } = app.api;
  const fee = { from: '2026-01-01', side: 'both', product: '', per: 'unit', amount: '0.0035', minimum: '0.35', maximum: null } as const;
  const { uid } = await accounts.create(presetAccount('Old name', 'usStocks', { startingBalance: '48250', fees: [fee] }));
  await accounts.update({ uid, changes: { name: 'IBKR Margin', broker: 'Interactive Brokers' } });
  await accounts.create(
    presetAccount('Old name', 'propFirm', { phases: [{ from: '2026-01-01', balance: '50000', reason: 'Evaluation' }] }),
  );
  await accounts.update({ uid, changes: { number: 'U1' } });
}
