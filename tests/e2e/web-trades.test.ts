import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { holdCalls } from '../support/hold-calls.ts';
import { addManyTrades } from '../support/many-trades.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

const COUNT = 600;
let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
});
afterAll(() => app.stop());

const grid = () => app.page.getByRole('grid', { name: 'Trades' });
const row = (place: number) => grid().locator(`[aria-rowindex="${place + 2}"]`);
const cell = (place: number, name: string) => row(place).locator(`[data-cell=${name}]`);
const head = (name: string) => grid().getByRole('columnheader', { name, exact: true });
const bar = () => app.page.getByRole('toolbar', { name: /selected/ });
const keys = async (...all: string[]) => {
  for (const key of all) await app.page.keyboard.press(key);
};
/** Of the row that the grid says it is on. */
const current = async () => {
  const id = await grid().getAttribute('aria-activedescendant');
  return id === null ? null : Number(await app.page.locator(`#${id}`).getAttribute('aria-rowindex')) - 2;
};
const symbols = async (places: number[]) => Promise.all(places.map((place) => cell(place, 'symbol').innerText()));
const rows = async (limit = 10) => (await app.api.table.page({ limit: Math.min(500, limit) })).rows;

/** Whether it stands at the lower edge of the tags of a row. */
const below = async (place: number, dialog: Locator) => {
  const [tags, box] = await Promise.all([cell(place, 'tags').boundingBox(), dialog.boundingBox()]);
  return tags !== null && box !== null && Math.abs(tags.y + tags.height + 4 - box.y) < 3;
};
/** Closed late in the evening of New York. */
async function addOption() {
  const [account] = (await app.api.accounts.list({})).accounts;
  const fill = (side: 'buy' | 'sell', at: string) => ({
    ...{ account: account!.uid, instrument: { symbol: 'SPY   261211P00725000' }, side, at, quantity: '1', price: '3' },
  });
  await app.api.fills.add({ fills: [fill('buy', '2026-06-09T15:00:00Z'), fill('sell', '2026-06-10T02:00:00Z')] });
}

test('a journal without trades says what comes next', async () => {
  await app.go('/trades', 'Trades');
  await app.page.getByText('No trades yet').waitFor();
  await app.page.getByRole('button', { name: /Import a file/ }).waitFor();
  expect(await barriers(app.page)).toEqual([]);
});

test('trades are shown newest first, with what they come to at the foot', async () => {
  await addManyTrades(app.api, COUNT);
  await row(0).waitFor();
  await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
  expect(await symbols([0, 1, 2, 3])).toEqual(['TSLA', 'NVDA', 'MSFT', 'AAPL']);
  expect(await cell(0, 'net').innerText()).toBe('+4,990.00');
  // 10 × (0 + … + 599 - 600 × 100)
  await app.page.getByText('+1,197,000.00').first().waitFor();
  await app.page.getByText('won 499 lost 100 even 1').waitFor();
});

test('a click on a head sorts by it, another turns it round', async () => {
  await head('Net').getByRole('button').click();
  await expect.poll(() => head('Net').getAttribute('aria-sort')).toBe('descending');
  await expect.poll(() => cell(0, 'net').innerText()).toBe('+4,990.00');
  await head('Net').getByRole('button').click();
  await expect.poll(() => cell(0, 'net').innerText()).toBe('−1,000.00');
  expect(await head('Net').getAttribute('aria-sort')).toBe('ascending');
  expect(await head('Closed').getAttribute('aria-sort')).toBe('none');
  await head('Net').getByRole('button').focus();
  await keys('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Enter');
  await expect.poll(() => head('Size').getAttribute('aria-sort')).toBe('descending');
  await app.page.goBack();
  await expect.poll(() => head('Net').getAttribute('aria-sort')).toBe('ascending');
});

test('days are divided where rows are sorted by them, and nowhere else', async () => {
  const divided = () =>
    app.page.evaluate(
      `[...document.querySelectorAll('[data-place]')].filter((row) => getComputedStyle(row, '::before').content !== 'none').length`,
    );
  await app.go('/trades', 'Trades');
  await expect.poll(divided).toBeGreaterThan(0);
  await head('Net').getByRole('button').click();
  await expect.poll(divided).toBe(0);
});

test('a row that scrolls into sight is drawn in the place of one that went, and at rest all are read in their order', async () => {
  await app.go('/trades', 'Trades');
  await row(0).waitFor();
  const places = () =>
    grid().evaluate((all) => [...all.querySelectorAll<HTMLElement>('[data-place]')].map((one) => Number(one.dataset.place)));
  const before = await grid().locator('[data-place]').elementHandles();
  await grid().evaluate((element) => element.scrollTo(0, 10 * 24));
  await row(0).waitFor({ state: 'detached' });
  expect(await Promise.all(before.map((one) => one.evaluate(({ isConnected }) => isConnected)))).not.toContain(false);
  await expect.poll(places).toEqual((await places()).toSorted((a, b) => a - b));
  expect((await places()).at(0)).toBe(4);
  await grid().evaluate((element) => element.scrollTo(0, 0));
  await row(0).waitFor();
});

test('a mouse that rests on a cell is told all of its figure', async () => {
  await cell(1, 'symbol').hover();
  await expect.poll(() => cell(1, 'symbol').getAttribute('title')).toBe('NVDA');
  await cell(0, 'net').hover();
  await expect.poll(() => cell(0, 'net').getAttribute('title')).toBe('4990');
});

test('what the mouse was told is hidden with the money, and goes with the row and with the mouse', async () => {
  const net = (await cell(0, 'net').elementHandle())!;
  await keys('h');
  await expect.poll(() => net.getAttribute('title')).toBe('');
  await keys('h');
  await expect.poll(() => net.getAttribute('title')).toBe('4990');
  await grid().evaluate((element) => element.scrollTo(0, 20 * 24));
  await row(0).waitFor({ state: 'detached' });
  await expect.poll(() => net.getAttribute('title')).not.toBe('4990');
  await app.page.mouse.move(2, 2);
  await expect.poll(() => grid().locator('[role=gridcell][title]').count()).toBe(0);
  await grid().evaluate((element) => element.scrollTo(0, 0));
  await row(0).waitFor();
});

test('the keyboard goes through all rows, and into a trade and back to the same row', async () => {
  await app.go('/trades', 'Trades');
  await expect.poll(() => head('Closed').getAttribute('aria-sort')).toBe('descending');
  await keys('j', 'j', 'ArrowDown');
  await expect.poll(current).toBe(2);
  await keys('k');
  await expect.poll(current).toBe(1);
  await keys('End');
  await expect.poll(current).toBe(COUNT - 1);
  await cell(COUNT - 1, 'symbol').waitFor();
  expect(await cell(COUNT - 1, 'symbol').innerText()).toBe('AAPL');
  await keys('PageUp', 'PageUp');
  await expect.poll(current).toBeLessThan(COUNT - 30);
  const place = (await current()) as number;
  await cell(place, 'symbol').waitFor();
  const before = await grid().evaluate((element) => element.scrollTop);
  const { uid } = (await app.api.table.page({ offset: place, limit: 1 })).rows[0]!;
  await keys('Enter');
  await expect.poll(() => app.page.url()).toContain(`/trades/${uid}?`);
  await app.page.goBack();
  await app.page.getByRole('heading', { level: 1, name: 'Trades', exact: true }).waitFor();
  await expect.poll(current).toBe(place);
  await expect.poll(() => grid().evaluate((element) => element.scrollTop)).toBe(before);
  expect(await grid().evaluate((element) => element === document.activeElement)).toBe(true);
  await keys('Home');
  await expect.poll(current).toBe(0);
});

test('rows are selected one by one, as a range and all at once', async () => {
  await keys('x', 'j', 'j', ' ');
  await bar().getByText('2 selected').waitFor();
  await keys('Shift+ArrowDown', 'Shift+ArrowDown');
  await bar().getByText('4 selected').waitFor();
  await keys('Shift+ArrowUp');
  await bar().getByText('3 selected').waitFor();
  // TSLA 499 and MSFT 497 and AAPL 496, at 10 shares
  await bar().getByText('+14,920.00').waitFor();
  await bar().getByText('3 of 3').waitFor();
  expect(await barriers(app.page)).toEqual([]);
  await cell(9, 'check').click();
  await cell(12, 'check').click({ modifiers: ['Shift'] });
  await bar().getByText('7 selected').waitFor();
  await keys('ControlOrMeta+a');
  await bar().getByText(`${COUNT} selected`).waitFor();
  await bar().getByText('+1,197,000.00').waitFor();
  await keys('Escape');
  await bar().waitFor({ state: 'detached' });
});

test('rows stay where they are until those of another filter are there, which begin at their top', async () => {
  await app.go('/trades', 'Trades');
  await row(0).waitFor();
  await grid().evaluate((element) => element.scrollTo(0, 200 * 24));
  await row(210).waitFor();
  const letGo = await holdCalls(app.page, 'table.page');
  const symbol = await cell(210, 'symbol').innerText();
  const asked = app.page.waitForRequest((request) => (request.postData() ?? '').includes('table.page'));
  await app.page.evaluate(
    (filter) => {
      location.hash = `#/trades?f=${encodeURIComponent(JSON.stringify(filter))}`;
    },
    { result: ['loss' as const] },
  );
  await asked;
  await app.page
    .getByRole('button', { name: /^Result/ })
    .first()
    .waitFor();
  expect(await cell(210, 'symbol').innerText()).toBe(symbol);
  expect(await grid().evaluate((element) => element.scrollTop)).toBe(200 * 24);
  await letGo();
  const [first] = (await app.api.table.page({ filter: { result: ['loss'] }, limit: 1 })).rows;
  await row(0).locator(`a[href*="${first!.uid}"]`).waitFor();
  expect(await grid().evaluate((element) => element.scrollTop)).toBe(0);
  await app.go('/trades', 'Trades');
  await row(0).waitFor();
});

test('500 trades are tagged by keyboard alone, and one undo takes it back', async () => {
  await keys('Home', 'End', 'Home');
  // All but the last hundred: from the first to the 500th.
  await cell(0, 'check').click();
  await grid().evaluate((element) => element.scrollTo(0, 490 * 24));
  await cell(499, 'check').click({ modifiers: ['Shift'] });
  await bar().getByText('500 selected').waitFor();
  await keys('t');
  await app.page.getByRole('dialog', { name: 'Tags of 500 trades' }).waitFor();
  await app.page.keyboard.type('Hesitated');
  await app.page.getByRole('option').filter({ hasText: 'Hesitated' }).first().waitFor();
  await keys('Enter');
  await app.message('500 trades tagged Hesitated').waitFor();
  await keys('Escape');
  await cell(499, 'tags').getByText('Hesitated').waitFor();
  const tagged = async () => (await app.api.table.totals({ filter: { tags: { any: [(await tag())!], all: [], none: [] } } })).count;
  const tag = async () => (await app.api.tags.list({})).groups.flatMap(({ tags }) => tags).find(({ name }) => name === 'Hesitated')?.uid;
  expect(await tagged()).toBe(500);
  await keys('ControlOrMeta+z');
  await app.message(/^Undone: Tag 500 trades/).waitFor();
  expect(await tagged()).toBe(0);
  await cell(499, 'tags').getByText('Hesitated').waitFor({ state: 'detached' });
  await keys('Escape');
});

test('rating, review and setup are said of the row under the keyboard, and rows go into the bin and come back', async () => {
  await keys('Home', '4');
  await app.message('One trade rated 4 of 5').waitFor();
  expect((await rows())[0]).toMatchObject({ rating: 4 });
  await keys('v');
  await app.message('One trade marked as reviewed').waitFor();
  await keys('s');
  await app.page.getByRole('dialog', { name: 'Setup of this trade' }).waitFor();
  await app.page.keyboard.type('Gap fade');
  await app.page.getByRole('option').filter({ hasText: 'Gap fade' }).first().waitFor();
  await keys('Enter');
  await cell(0, 'setup').getByText('Gap fade').waitFor();
  await keys('r', '2');
  await app.message('One trade rated 2 of 5').waitFor();
  expect((await rows())[0]).toMatchObject({ rating: 2, reviewed: true, setup: { name: 'Gap fade' } });
  await keys('Delete');
  await app.message(/One trade is in the bin/).waitFor();
  await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe(String(COUNT));
  await keys('ControlOrMeta+z');
  await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
});

test('tags are changed in their cell', async () => {
  await cell(3, 'tags').click();
  await app.page.getByRole('dialog', { name: 'Tags of this trade' }).waitFor();
  await app.page.keyboard.type('Hesitated');
  await app.page.getByRole('option').filter({ hasText: 'Hesitated' }).first().waitFor();
  await keys('Enter', 'Escape');
  await cell(3, 'tags').getByText('Hesitated').waitFor();
  expect(await grid().evaluate((element) => element === document.activeElement)).toBe(true);
});

test('what asks for the tags of a row stands at it, and closes when it is scrolled away', async () => {
  const dialog = app.page.getByRole('dialog', { name: 'Tags of this trade' });
  await cell(3, 'tags').click();
  await dialog.waitFor();
  await grid().evaluate((element) => element.scrollTo(0, 2 * 24));
  await expect.poll(() => below(3, dialog)).toBe(true);
  await grid().evaluate((element) => element.scrollTo(0, 100 * 24));
  await dialog.waitFor({ state: 'detached' });
  expect(await grid().evaluate((element) => element === document.activeElement)).toBe(true);
  await grid().evaluate((element) => element.scrollTo(0, 0));
  await row(0).waitFor();
});

test('what is said of the row under the keyboard brings it back into sight', async () => {
  await keys('Home');
  await grid().evaluate((element) => element.scrollTo(0, 200 * 24));
  await row(210).waitFor();
  await row(0).waitFor({ state: 'detached' });
  await keys('t');
  await app.page.getByRole('dialog', { name: 'Tags of this trade' }).waitFor();
  expect(await grid().evaluate((element) => element.scrollTop)).toBe(0);
  await keys('Escape');
});

test('a link that is clicked leaves the focus to the table, and the cursor at its row', async () => {
  const link = cell(5, 'symbol').getByRole('link');
  const [other] = await Promise.all([app.page.context().waitForEvent('page'), link.click({ modifiers: ['ControlOrMeta'] })]);
  await other.close();
  expect(await grid().evaluate((element) => element === document.activeElement)).toBe(true);
  await expect.poll(current).toBe(5);
  await link.click({ button: 'right' });
  expect(await grid().evaluate((element) => element === document.activeElement)).toBe(true);
});

test('columns are shown, moved, widened and pinned, and stay so after a reload', async () => {
  const { page } = app;
  const order = async () => (await grid().getByRole('columnheader').allInnerTexts()).map((text) => text.trim());
  await page.getByRole('button', { name: 'Columns' }).click();
  const chooser = page.getByRole('dialog', { name: 'Columns' });
  await chooser.getByRole('checkbox', { name: 'Gross' }).click();
  await chooser.getByRole('checkbox', { name: 'Setup' }).click();
  expect(await barriers(page)).toEqual([]);
  await chooser.getByRole('checkbox', { name: 'Net' }).focus();
  await keys('Shift+ArrowRight', 'Alt+ArrowUp', 'p', 'Escape');
  await chooser.waitFor({ state: 'detached' });
  const wanted = ['Selected', 'Net', 'Closed', 'Symbol', 'Side', 'Size', 'Entry', 'Exit', 'Gross'];
  await expect.poll(async () => (await order()).slice(0, wanted.length)).toEqual(wanted);
  expect((await head('Net').boundingBox())!.width).toBe(98);
  await page.reload();
  await row(0).waitFor();
  expect((await order()).slice(0, wanted.length)).toEqual(wanted);
  expect((await head('Net').boundingBox())!.width).toBe(98);
  await page.getByRole('button', { name: 'Columns' }).click();
  await chooser.getByRole('button', { name: 'Reset' }).click();
  await keys('Escape');
  await expect.poll(async () => (await order()).slice(0, 3)).toEqual(['Selected', 'Closed', 'Symbol']);
});

test('a filter that no trade fits says what takes them away', async () => {
  const { page } = app;
  await app.go(`/trades?f=${encodeURIComponent(JSON.stringify({ symbols: ['AAPL'], direction: 'short' }))}`, 'Trades');
  await page.getByText('No trade fits this filter').waitFor();
  await page.getByText(`there would be ${COUNT / 4}.`).waitFor();
  await page.getByRole('button', { name: 'Without the side' }).click();
  await row(0).waitFor();
  expect(await grid().getAttribute('aria-rowcount')).toBe(String(COUNT / 4 + 1));
});

test('rows are exported as they are sorted, the selection or all of the filter', async () => {
  const { page } = app;
  const exported = async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'CSV' }).click()]);
    expect(file.suggestedFilename()).toBe('trades.csv');
    return readFileSync(await file.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
  };
  const [first, ...all] = await exported();
  expect(first).toMatch(/^\uFEFFAccount,Symbol,Class,Side,Status,Opened,Closed,/);
  expect(all).toHaveLength(COUNT / 4);
  expect(all[0]).toContain('Main,AAPL,stock,long,closed,2026-03-05T16:30:00.000Z');
  expect(all[0]).toContain(',4960,');
  await cell(1, 'check').click();
  await bar().getByText('1 selected').waitFor();
  expect(await exported()).toHaveLength(2);
});

test('who comes back after a long time finds the rows where they were, though they are fetched anew', async () => {
  const page = await app.newPage();
  await page.clock.install();
  await page.goto(await app.host.newLink());
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Trades' }).click();
  const first = () =>
    page.getByRole('grid').evaluate((all) => {
      const head = all.getBoundingClientRect().top + 28;
      const inSight = (one: Element) => one.getBoundingClientRect().top >= head;
      return [...all.querySelectorAll<HTMLElement>('[data-place]')].find(inSight)?.dataset.place ?? null;
    });
  await expect.poll(first).toBe('0');
  await page.getByRole('grid').evaluate((element) => element.scrollTo(0, 300 * 24));
  await expect.poll(first).toBe('300');
  await page.locator('[data-place="302"] a').click();
  await page.waitForURL(/trades\/\w+\?/);
  await page.clock.fastForward('06:00');
  await page.goBack();
  await expect.poll(first).toBe('300');
  await page.context().close();
});

test('what asks for the tags of a row follows it to where it goes', async () => {
  await app.go('/trades', 'Trades');
  const dialog = app.page.getByRole('dialog', { name: 'Tags of this trade' });
  await expect.poll(() => symbols([0, 1])).toEqual(['TSLA', 'NVDA']);
  await cell(1, 'tags').click();
  await dialog.waitFor();
  await addOption();
  await expect.poll(() => symbols([1, 2])).toEqual(['TSLA', 'NVDA']);
  await expect.poll(() => below(2, dialog)).toBe(true);
  await keys('Escape');
});

test('what is shown shorter, and a trading day that is not the one shown, are said in full', async () => {
  const option = cell(0, 'symbol').getByRole('link');
  expect(await option.innerText()).toMatch(/^SPY Dec 11.* 725 P$/);
  expect(await option.getAttribute('aria-description')).toBe('SPY 2026-12-11 725 P');
  expect(await cell(1, 'symbol').getByRole('link').getAttribute('aria-description')).toBeNull();
  // In Berlin it is the next day by then.
  expect(await cell(0, 'closed').textContent()).toMatch(/^Jun 10.*Trading day .*9/);
  expect(await cell(1, 'closed').textContent()).not.toContain('Trading day');
  expect(await barriers(app.page)).toEqual([]);
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});
