import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { presetAccount } from '../support/preset-account.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
let trades: string[];

beforeAll(async () => {
  app = await openWebApp();
  const { api } = app;
  const { uid: account } = await api.accounts.create(presetAccount('Main', 'usStocks'));
  const fill = (side: 'buy' | 'sell', minute: number) => ({
    ...{ account, instrument: { symbol: 'AAPL' }, side, quantity: '1', price: String(10 + minute / 10) },
    at: `2026-01-05T15:${minute}:00Z`,
  });
  await api.fills.add({ fills: [10, 20, 30].flatMap((minute) => [fill('buy', minute), fill('sell', minute + 5)]) });
  trades = (await api.trades.page({})).trades.map(({ uid }) => uid);
});
afterAll(() => app.stop());

const press = (key: string) => app.page.keyboard.press(key);
const button = (name: string | RegExp) => app.page.getByRole('button', { name, exact: typeof name === 'string' });
const names = async () => (await app.api.tags.list({})).groups.map(({ name, tags }) => [name, tags.map((tag) => tag.name)]);
const open = (path: string) => app.go(path, 'Setups and tags');
const row = (name: string) => app.page.getByRole('row').filter({ has: app.page.getByRole('link', { name, exact: true }) });
const groups = () => app.page.getByRole('navigation', { name: 'Groups' });

test('a journal without tags explains them and starts with four groups', async () => {
  await open('/setups');
  await app.page.getByText('No setups or tags yet').waitFor();
  expect(await barriers(app.page)).toEqual([]);
  await button('Start with four groups').click();
  await expect.poll(names).toEqual([
    ['Setups', []],
    ['Mistakes', []],
    ['Emotions', []],
    ['Market', []],
  ]);
});

test('groups are put in order by the keys of their handles', async () => {
  await button(/^Move Market/).focus();
  await press('ArrowUp');
  await expect.poll(async () => (await names()).map(([name]) => name)).toEqual(['Setups', 'Mistakes', 'Market', 'Emotions']);
  await groups().getByRole('link').nth(2).getByText('Market').waitFor();
});

test('and by dragging', async () => {
  await groups()
    .getByRole('link', { name: /^Emotions/ })
    .hover();
  await button(/^Move Emotions/).dragTo(groups().getByRole('link', { name: /^Mistakes/ }));
  await expect.poll(async () => (await names()).map(([name]) => name)).toEqual(['Setups', 'Emotions', 'Mistakes', 'Market']);
});

test('a group is added, renamed and, being empty, removed', async () => {
  await button('Add a group').click();
  await app.page.keyboard.type('Habits');
  await press('Enter');
  await app.page.getByRole('heading', { name: 'Habits' }).waitFor();
  await button('Rename the group').click();
  await app.page.keyboard.type('Routine');
  await press('Enter');
  await app.page.getByRole('heading', { name: 'Routine' }).waitFor();
  await button('Remove the group').click();
  await expect.poll(async () => (await names()).length).toBe(4);
});

test('tags are added one after the other, renamed by e, and given a colour', async () => {
  await groups()
    .getByRole('link', { name: /^Mistakes/ })
    .click();
  await app.page.getByLabel('Add a tag').click();
  for (const name of ['Chased', 'Late', 'Too large']) {
    await app.page.keyboard.type(name);
    await press('Enter');
    await row(name).waitFor();
    await expect.poll(() => app.page.getByLabel('Add a tag').inputValue()).toBe('');
  }
  await row('Chased').getByRole('link').focus();
  await press('e');
  await app.page.keyboard.type('Chased the entry');
  await press('Enter');
  await row('Chased the entry').waitFor();
  await button('Colour of Late: grey').click();
  await button('violet').click();
  await button('Colour of Late: violet').waitFor();
  expect(await barriers(app.page)).toEqual([]);
});

test('merging says how many places it touches; undo takes the two apart again', async () => {
  const tag = (name: string) =>
    app.api.tags.list({}).then(({ groups }) => groups.flatMap(({ tags }) => tags).find((each) => each.name === name)!.uid);
  const dialog = app.page.getByRole('dialog');
  await row('Late').getByRole('link').focus();
  await press('m');
  await dialog.getByText('It is used nowhere. “Late” is gone then').waitFor();
  await press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await app.api.trades.annotate({ uids: trades.slice(0, 2), changes: { addTags: [await tag('Late')] } });
  await row('Late').getByText('2', { exact: true }).waitFor();
  await row('Late').getByRole('link').focus();
  await press('m');
  await dialog.getByText(/^2 trades and days get/).waitFor();
  await dialog.getByRole('combobox').click();
  await app.page.getByRole('option', { name: /Chased the entry/ }).click();
  expect(await barriers(app.page)).toEqual([]);
  await button('Merge into “Chased the entry”').click();
  await app.message('Merged “Late” into “Chased the entry”').waitFor();
  await row('Chased the entry').getByText('2', { exact: true }).waitFor();
  await press('Control+z');
  await row('Late').getByText('2', { exact: true }).waitFor();
  await row('Chased the entry').getByText('0', { exact: true }).waitFor();
});

test('a tag in use is removed from everywhere in one step, and comes back with undo', async () => {
  await button('More about Late').click();
  await app.page.getByRole('menuitem', { name: 'Remove' }).click();
  await app.message('Removed “Late” from the 2 places it was said').waitFor();
  expect((await app.api.trades.get({ uid: trades[0]! })).words.tags).toEqual([]);
  await button(/^Undo/).last().click();
  await row('Late').getByText('2', { exact: true }).waitFor();
});

test('a playbook has a description, rules by phase, and what keeping them came to', async () => {
  await groups()
    .getByRole('link', { name: /^Setups/ })
    .click();
  await app.page.getByLabel('Add a setup').fill('Opening range break');
  await press('Enter');
  await app.page.getByRole('link', { name: 'Opening range break' }).click();
  await app.page.getByRole('heading', { level: 1, name: 'Opening range break' }).waitFor();
  await button('Add a rule for the entry').click();
  for (const text of ['Second close', 'Volume above average']) {
    await app.page.getByLabel('Add a rule for the entry').fill(text);
    await press('Enter');
    await app.page.getByRole('listitem').filter({ hasText: text }).waitFor();
  }
  await press('Escape');
  const isFocused = (name: string) => button(name).evaluate((one) => one === document.activeElement);
  expect(await isFocused('Add a rule for the entry')).toBe(true);
  await button('Change: Second close').focus();
  await press('Enter');
  await press('Escape');
  expect(await isFocused('Change: Second close')).toBe(true);
  // The last of a phase goes on into the next one.
  await button(/^Move Volume above average/).focus();
  await press('ArrowDown');
  await app.page.getByRole('region', { name: 'Management rules' }).getByText('Volume above average').waitFor();
  const [setup] = (await app.api.tags.list({})).groups[0]!.tags;
  expect(setup!.rules.map(({ phase, text }) => [phase, text])).toEqual([
    ['entry', 'Second close'],
    ['management', 'Volume above average'],
  ]);
  const [first, second] = setup!.rules.map(({ uid }) => uid) as [string, string];
  const say = (at: number, kept: boolean) =>
    app.api.trades.annotate({
      uids: [trades[at]!],
      changes: { setup: setup!.uid, ticks: [first, second].map((rule) => ({ rule, kept: rule === first || kept })) },
    });
  await say(0, true);
  await say(1, false);
  await app.page
    .getByRole('row', { name: /^Volume above average/ })
    .getByRole('link')
    .waitFor();
  expect(await barriers(app.page)).toEqual([]);
});

test('its description is written as a note is', async () => {
  await app.page.getByRole('region', { name: 'Description' }).getByRole('button', { name: /^Edit/ }).click();
  await app.page.getByRole('textbox', { name: 'Description' }).fill('The **first** five minutes.');
  await press('Control+Enter');
  await app.page.locator('strong', { hasText: 'first' }).waitFor();
  expect((await app.api.tags.list({})).groups[0]!.tags[0]!.description).toBe('The **first** five minutes.');
});

test('fields are added, put in order, and removed with undo', async () => {
  await open('/setups/fields');
  await app.page.getByText('No fields of your own yet').waitFor();
  const form = app.page.getByRole('form', { name: 'New field' });
  for (const name of ['Sleep', 'Mood']) {
    await form.getByLabel('Name').fill(name);
    await press('Enter');
    await app.page.getByRole('textbox', { name: `Name of ${name}` }).waitFor();
  }
  await button(/^Move Mood/).focus();
  await press('ArrowUp');
  const fields = async () => (await app.api.fields.list({})).fields.map(({ name }) => name);
  await expect.poll(fields).toEqual(['Mood', 'Sleep']);
  await app.page.getByLabel('Name of Sleep').fill('Sleep, hours');
  await press('Enter');
  await expect.poll(fields).toEqual(['Mood', 'Sleep, hours']);
  await button('Remove Mood').click();
  await expect.poll(fields).toEqual(['Sleep, hours']);
  expect(await barriers(app.page)).toEqual([]);
});

test('an offered template is kept, and one of my own written', async () => {
  await open('/setups/templates');
  await button('Keep Day plan').click();
  await app.page.getByRole('list', { name: 'Templates' }).getByText('Day plan').waitFor();
  await button('New template').click();
  const form = app.page.getByRole('form', { name: 'Template' });
  await form.getByLabel('Name').fill('After a loss');
  await form.getByLabel('Text, in Markdown').fill('- [ ] Walk first');
  await form.getByRole('checkbox', { name: 'Walk first' }).waitFor();
  expect(await barriers(app.page)).toEqual([]);
  await press('Control+Enter');
  await app.page.getByRole('list', { name: 'Templates' }).getByText('After a loss').waitFor();
  expect((await app.api.templates.list({})).templates.map(({ name, of }) => [name, of])).toEqual([
    ['After a loss', 'trade'],
    ['Day plan', 'day_plan'],
  ]);
});

test('five hundred tags are listed at once and narrowed by a word', async () => {
  const { uid } = await app.api.tags.createGroup({ name: 'Many', kind: 'other' });
  // No page on screen asks anew after each of them.
  await app.go('/nowhere', 'No such page');
  for (let from = 0; from < 500; from += 50) {
    const some = Array.from({ length: 50 }, (_, at) => `Tag ${String(from + at).padStart(3, '0')}`);
    await Promise.all(some.map((name) => app.api.tags.create({ group: uid, name })));
  }
  await open(`/setups/group/${uid}`);
  await row('Tag 499').waitFor();
  await app.page.getByLabel('Search tags').fill('tag 49');
  await expect.poll(() => app.page.getByRole('row').count()).toBe(11);
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});
