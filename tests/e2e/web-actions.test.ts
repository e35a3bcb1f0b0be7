import type { FileChooser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TABLE_KEYS } from '../../renderer/features/trades/table-keys.ts';
import { type ActionId, actions } from '../../src/contract/actions.ts';
import { presetAccount } from '../support/preset-account.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
  app.page.on('filechooser', (chooser) => choosers.push(chooser));
});
afterAll(() => app.stop());
beforeEach(async () => {
  await app.go('/nowhere', 'No such page');
});

const title = (name: string) => () => app.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const dialog = (name: string) => async () => {
  await app.page.getByRole('dialog', { name, exact: true }).waitFor();
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
};
const said = (sentence: RegExp) => () => app.message(sentence).last().waitFor();
const button = (name: string | RegExp) => app.page.getByRole('button', { name }).waitFor();

let runs = 0;
const somethingToUndo = async () => {
  await app.api.accounts.create(presetAccount(`Account ${++runs}`));
  await button(`Undo: Add account “Account ${runs}”`);
};
const somethingToRedo = async () => {
  await somethingToUndo();
  await app.api.history.undo({});
  await button(`Redo: Add account “Account ${runs}”`);
};

/** Heard from the start: a browser that is told to listen only when a key is pressed may miss it. */
let choosers: FileChooser[] = [];

interface Expected {
  before?: () => Promise<unknown>;
  seen: () => Promise<unknown>;
}
/** What each action is seen to do. One that is missing here does not compile. */
const EXPECTED: Record<Exclude<ActionId, 'showFolder' | 'captureScreen' | 'checkForUpdates'>, Expected> = {
  goToDashboard: { seen: title('Dashboard') },
  goToTrades: { seen: title('Trades') },
  // Its title is the month.
  goToJournal: { seen: () => app.page.getByRole('radio', { name: 'Month', checked: true }).waitFor() },
  goToReports: { seen: title('Reports') },
  goToPlans: { seen: title('Plans') },
  goToSetups: { seen: title('Setups and tags') },
  goToAccounts: { seen: title('Accounts') },
  goToImports: { seen: title('Imports') },
  goToHistory: { seen: title('History') },
  // The first section, too: it takes its place a moment later.
  goToSettings: { seen: () => app.page.getByRole('heading', { level: 2, name: 'General' }).waitFor() },
  newTrade: { seen: dialog('New trade') },
  newPlan: { seen: dialog('New plan') },
  importFiles: {
    before: async () => {
      choosers = [];
    },
    seen: () => expect.poll(() => choosers.map((chooser) => chooser.isMultiple())).toEqual([true]),
  },
  addAccount: { seen: title('New account') },
  backUp: { seen: said(/Backup made and verified/) },
  openJournal: { seen: dialog('Open another journal') },
  createJournal: { seen: dialog('Start a new journal') },
  openSample: {
    seen: async () => {
      await app.page.getByText('This is a sample journal.').waitFor();
      await Promise.all([app.page.waitForEvent('load'), app.api.host.leaveSample({})]);
    },
  },
  moveJournal: { seen: dialog('Move this journal') },
  undo: { before: somethingToUndo, seen: () => app.message(`Undone: Add account “Account ${runs}”`).waitFor() },
  redo: { before: somethingToRedo, seen: () => app.message(`Done again: Add account “Account ${runs}”`).waitFor() },
  openPalette: { seen: dialog('Search or jump to') },
  addFilter: { seen: dialog('Add filter') },
  // Where there is one: see web-pictures.test.ts.
  chartAsImage: { seen: said(/There is no chart on this page/) },
  hideMoney: {
    seen: async () => {
      await button('Show money');
      await app.page.keyboard.press('h');
      await button('Hide money');
    },
  },
  switchTheme: {
    seen: async () => {
      await expect.poll(async () => (await app.api.settings.get({})).theme).toBe('light');
      await expect.poll(() => app.page.locator('html').getAttribute('data-theme')).toBe('light');
      await app.api.settings.update({ theme: 'dark' });
      await expect.poll(() => app.page.locator('html').getAttribute('data-theme')).toBe('dark');
    },
  },
  showKeys: { seen: dialog('Keyboard shortcuts') },
  showAbout: { seen: dialog('About Roundtrip') },
};
const everywhere = actions.filter(({ desktopOnly }) => !desktopOnly);
const expectedOf = (id: ActionId): Expected => EXPECTED[id as keyof typeof EXPECTED];

async function press(keys: string): Promise<void> {
  for (const one of keys.split(' '))
    await app.page.keyboard.press(/^[A-Z]$/.test(one) ? one.toLowerCase() : one.replace('Mod', 'ControlOrMeta'));
}

describe('by key', () => {
  const pairs = everywhere.flatMap(({ id, name, keys }) => keys.map((key) => [name, key, id] as const));
  test.each(pairs)('%s: %s', async (_name, key, id) => {
    const { before, seen } = expectedOf(id);
    await before?.();
    await press(key);
    await seen();
  });
});

test('a change is taken back and made again at once, before the page hears of the first', async () => {
  await somethingToUndo();
  await press('Mod+Z');
  await press('Mod+Shift+Z');
  await app.message(`Done again: Add account “Account ${runs}”`).waitFor();
});

test('a message offers to step over what it tells of, and over nothing that came after', async () => {
  const { page, api } = app;
  const { uid } = await api.accounts.create(presetAccount('Gone at once'));
  await app.go(`/accounts/${uid}`, 'Gone at once');
  await page.getByRole('button', { name: 'Remove account' }).click();
  const step = (told: string, way: string) => app.message(told).getByRole('button', { name: way });
  const isGoneAfterAnother = async (told: string, way: string) => {
    await step(told, way).waitFor();
    await api.accounts.create(presetAccount(`Account ${++runs}`));
    await step(told, way).waitFor({ state: 'detached' });
    await app.message(told).waitFor();
  };
  const removed = 'Removed account “Gone at once”';
  const undone = 'Undone: Remove account “Gone at once”';
  const redone = 'Done again: Remove account “Gone at once”';

  await isGoneAfterAnother(removed, 'Undo');
  await api.history.undo({});
  await step(removed, 'Undo').click();

  await step(undone, 'Redo').click();
  await isGoneAfterAnother(redone, 'Undo');
  await api.history.undo({});
  await step(redone, 'Undo').click();

  await isGoneAfterAnother(undone, 'Redo');
});

test('a redo that something else came before is refused under its sign and in its words', async () => {
  await somethingToUndo();
  await press('Mod+Z');
  const redo = await app.message(`Undone: Add account “Account ${runs}”`).getByRole('button', { name: 'Redo' }).elementHandle();
  // Pressed before the page can hear of the other change.
  const pressed = redo?.evaluate((button: HTMLElement) => {
    const until = Date.now() + 1000;
    while (Date.now() < until);
    button.click();
  });
  await app.api.accounts.create(presetAccount(`Account ${++runs}`));
  await pressed;
  const refused = app.message('Something else was changed after that');
  await refused.locator('.lucide-redo-2').waitFor();
  await refused.getByText('History says what can still be redone.').waitFor();
});

test('what changed nothing is not told as a change, nor offered to be taken back, which would take back something else', async () => {
  const { page, api } = app;
  await somethingToUndo();
  const { uid } = await api.plans.create({
    ...{ account: null, instrument: { symbol: 'SAME' }, side: 'buy', day: '2031-01-01', status: 'planned' },
    ...{ entry: '10', stop: '9', quantity: null, risk: null, targets: [], note: '' },
  });
  await app.go(`/plans/${uid}`, 'Plans');
  await page.getByRole('dialog', { name: 'Plan for SAME' }).waitFor();
  await press('Mod+Enter');
  const told = app.message('Nothing had to be changed');
  await told.waitFor();
  await api.history.state({});
  expect(await told.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  expect(await app.message('Changed the plan for SAME').count()).toBe(0);
});

describe('from the palette', () => {
  const found = everywhere.filter(({ id }) => id !== 'openPalette');
  test.each(found.map(({ name, id }) => [name, id] as const))('%s', async (name, id) => {
    const { page } = app;
    const { before, seen } = expectedOf(id);
    await before?.();
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type(name.replace('…', ''));
    await page.keyboard.press('Enter');
    await seen();
  });

  test('it finds by any part of a name, moves by arrows, and says when nothing is called so', async () => {
    const { page } = app;
    await page.keyboard.press('ControlOrMeta+k');
    const palette = page.getByRole('dialog', { name: 'Search or jump to' });
    const options = palette.getByRole('option');
    await expect.poll(() => options.count()).toBeGreaterThan(10);
    await page.keyboard.type('jour');
    await expect.poll(async () => (await options.allInnerTexts()).join()).toMatch(/Open another journal.*Start a new journal.*Move this/s);
    await expect.poll(() => palette.getByRole('status').innerText()).toMatch(/^\d+ results?$/);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => options.nth(1).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('zzz');
    await palette.getByText('Nothing is called “zzz” here.').waitFor();
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'detached' });
  });

  test('it offers nothing that only the desktop can do', async () => {
    const { page } = app;
    await page.keyboard.press('ControlOrMeta+k');
    const names = await page.getByRole('option').allInnerTexts();
    for (const { name } of actions.filter(({ desktopOnly }) => desktopOnly)) expect(names.join()).not.toContain(name);
    await page.keyboard.press('Escape');
  });
});

test('the keyboard sheet lists every action that has keys, with all of them, and then the keys of the table', async () => {
  const { page } = app;
  await page.keyboard.press('?');
  const rows = page.getByRole('dialog').getByRole('listitem');
  await rows.first().waitFor();
  const expected = [...everywhere.filter(({ keys }) => keys.length > 0), ...TABLE_KEYS].map(({ name, keys }) => [
    name,
    ...keys.flatMap((key) => key.split(' ')).map((key) => key.replace('Mod', 'Ctrl').replaceAll('+', ' ')),
  ]);
  const shown = await rows.evaluateAll((all) =>
    all.map((row) => [row.querySelector('span')!.textContent, ...[...row.querySelectorAll('kbd')].map((key) => key.textContent)]),
  );
  expect(shown).toEqual(expected);
  await page.keyboard.press('Escape');
});

test('a field keeps the letters that are actions elsewhere, and its own undo', async () => {
  const { page } = app;
  await app.go('/accounts/new?kind=futures', 'New account');
  const name = page.getByLabel('Name', { exact: true });
  await name.focus();
  await page.keyboard.type('gaAhH?');
  expect(await name.inputValue()).toBe('gaAhH?');
  const before = await app.api.history.state({});
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => name.inputValue()).not.toBe('gaAhH?');
  expect(await app.api.history.state({})).toEqual(before);
  await name.fill('');
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});
