import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { drawPng } from '../support/draw-images.ts';
import { holdCalls } from '../support/hold-calls.ts';
import { addManyTrades } from '../support/many-trades.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

/** Who goes back finds a page as he left it, and who goes on begins a new one at its top. */
const WINDOW = { width: 1280, height: 320 };
let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
  await addManyTrades(app.api, 30);
  await app.page.setViewportSize(WINDOW);
});
afterAll(() => app.stop());
beforeEach(() => app.go('/nowhere', 'No such page'));

const title = (name: string | RegExp, page = app.page) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const link = (name: string | RegExp) => app.page.getByRole('link', { name, exact: true });
const section = (name: string, page = app.page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();
const main = (page = app.page) => page.locator('main');
const top = (of = main()) => of.evaluate((element) => element.scrollTop);
const isOnPage = () => main().evaluate((element) => element === document.activeElement);
async function scrollTo(wanted: number, of = main()) {
  await expect.poll(() => of.evaluate((element, to) => (element.scrollTo(0, to), element.scrollTop), wanted)).toBe(wanted);
  await of.page().evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))));
}
/** Monday, with ten trades. */
async function openDay() {
  await app.go('/journal/2026-01-05', 'Mon, Jan 5, 2026');
  await app.page.getByRole('group', { name: 'Images', exact: true }).first().waitFor();
}

test('Back and Forward come to where each page was left, and a new page begins at its top', async () => {
  const { page } = app;
  const cards = page.locator('.dashboard');
  await openDay();
  await scrollTo(170);
  await page.keyboard.press(']');
  await title('Tue, Jan 6, 2026');
  await expect.poll(() => top()).toBe(0);
  await scrollTo(90);
  await section('Dashboard');
  await title('Dashboard');
  await scrollTo(230, cards);
  await page.goBack();
  await title('Tue, Jan 6, 2026');
  await expect.poll(() => top()).toBe(90);
  await page.goBack();
  await title('Mon, Jan 5, 2026');
  await expect.poll(() => top()).toBe(170);
  await page.goForward();
  await page.goForward();
  await title('Dashboard');
  await expect.poll(() => top(cards)).toBe(230);
});

test('a new page begins at its top though what scrolls stays', async () => {
  await app.go('/settings/journal', 'Settings');
  const sections = app.page.locator('main [data-scrolls]').first();
  await scrollTo(60, sections);
  await app.page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'General' }).click();
  await app.page.getByRole('heading', { name: 'General' }).waitFor();
  await expect.poll(() => top(sections)).toBe(0);
  await app.page.goBack();
  await expect.poll(() => top(sections)).toBe(60);
});

test('a new page begins at its top though it is taller than the window beside what scrolls in it', async () => {
  const { page } = app;
  await page.evaluate(() => {
    const tall = new CSSStyleSheet();
    tall.replaceSync('main > * { min-height: 600px }');
    document.adoptedStyleSheets.push(tall);
  });
  const cards = page.locator('.dashboard');
  try {
    await section('Dashboard');
    await cards.waitFor();
    await openDay();
    await scrollTo(170);
    await section('Dashboard');
    await title('Dashboard');
    await cards.waitFor();
    await expect.poll(() => top()).toBe(0);
  } finally {
    await page.evaluate(() => void document.adoptedStyleSheets.pop());
  }
});

test.each([
  ['is scrolled once it is filled', false, 170],
  ['is left to who scrolls it himself meanwhile', true, 0],
])('a page come back to %s', async (_what, scrolls, wanted) => {
  // What is set to another time stays so.
  const page = await app.newPage({ viewport: WINDOW });
  await page.clock.install();
  await page.goto(await app.host.newLink());
  await page.waitForURL(/#\/dashboard/);
  await page.evaluate(() => void (location.hash = '/journal/2026-01-05'));
  const images = page.getByRole('group', { name: 'Images', exact: true }).first();
  await images.waitFor();
  await scrollTo(170, main(page));
  await section('Plans', page);
  await title('Plans', page);
  // By then what was answered about the day is forgotten. From now on the time goes on by a little with each look, however long that takes.
  await page.clock.pauseAt(Date.now() + 6 * 60_000);
  const look = <T>(at: () => Promise<T>) => expect.poll(async () => (await page.clock.runFor(10), at()));
  const letGo = await holdCalls(page, 'days.get');
  await page.goBack();
  await title('Mon, Jan 5, 2026', page);
  if (scrolls) {
    await main(page).hover();
    await look(() => top(main(page))).toBeGreaterThan(0);
    await page.mouse.wheel(0, -500);
    await look(() => top(main(page))).toBe(0);
  }
  await letGo();
  await look(() => images.isVisible()).toBe(true);
  await look(() => top(main(page))).toBe(wanted);
  await page.context().close();
});

test('the next Tab goes into each page that is gone to, also within one part of the app', async () => {
  const { page } = app;
  const goesTo = async (from: Locator, name: string | RegExp) => {
    await from.focus();
    await page.keyboard.press('Enter');
    await title(name);
    await expect.poll(isOnPage).toBe(true);
  };
  await app.go('/trades', 'Trades');
  await page.getByRole('row', { name: /NVDA/ }).first().waitFor();
  await page.keyboard.press('j');
  await goesTo(page.getByRole('grid'), /NVDA|AAPL|MSFT|TSLA/);
  // The trade before stays until the next has come, and takes what has the focus with it.
  const before = page.url();
  await main().getByRole('button').first().focus();
  await page.keyboard.press(']');
  await page.waitForURL((url) => url.href !== before);
  await expect.poll(isOnPage).toBe(true);
  await goesTo(page.getByRole('banner').getByRole('link', { name: 'Trades' }), 'Trades');

  await app.go('/journal/month/2026-01', 'January 2026');
  await goesTo(link(/^Monday, January 5, 2026/), 'Mon, Jan 5, 2026');
  await page.locator('a[data-trade]').first().focus();
  await page.goBack();
  await title('January 2026');
  await expect.poll(isOnPage).toBe(true);

  await app.go('/accounts', 'Accounts');
  await goesTo(link('Main'), 'Main');
  await goesTo(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Accounts' }), 'Accounts');
});

test('who steps on from page to page by a button keeps it, and who typed a filter his place', async () => {
  const { page } = app;
  await openDay();
  const next = page.getByRole('button', { name: 'Next day' });
  for (const day of ['Tue, Jan 6, 2026', 'Wed, Jan 7, 2026']) {
    await next.focus();
    await page.keyboard.press('Enter');
    await title(day);
  }
  await page.locator('a[data-trade]').first().waitFor();
  expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);

  await app.go('/plans', 'Plans');
  const missed = page.getByRole('button', { name: /^Missed/ });
  await missed.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/missed/);
  expect(await missed.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('a page whose first field waits for the keyboard keeps it there', async () => {
  const { page } = app;
  await app.go('/accounts', 'Accounts');
  await page.keyboard.press('a');
  await title('New account');
  await page.getByRole('radio').first().and(page.locator(':focus')).waitFor();
});

test('a dialog with an address of its own leaves the list under it where it is, and gives the focus back to what opened it', async () => {
  const { page, api } = app;
  const unsaid = { account: null, day: null, quantity: null, risk: null, targets: [] };
  for (let n = 0; n < 30; n++) {
    const symbol = n === 15 ? 'MSFT' : 'AAPL';
    await api.plans.create({ status: 'planned', side: 'buy', entry: '10', instrument: { symbol }, note: '', ...unsaid });
  }
  await app.go('/plans', 'Plans');
  const list = main().locator('[data-scrolls]');
  const dialog = page.getByRole('dialog');
  for (const leave of [() => page.keyboard.press('Escape'), () => page.goBack()]) {
    await link('MSFT').focus();
    await scrollTo(300, list);
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Symbol').and(page.locator(':focus')).waitFor();
    expect(await top(list)).toBe(300);
    await leave();
    await dialog.waitFor({ state: 'detached' });
    await link('MSFT').and(page.locator(':focus')).waitFor();
    expect(await top(list)).toBe(300);
  }
});

test('the button that images were chosen by keeps the focus', async () => {
  const { page } = app;
  await openDay();
  const card = page.getByRole('group', { name: 'Images', exact: true }).first();
  const zooms = card.getByRole('button', { name: /^Zoom Image/ });
  const add = card.getByRole('button', { name: 'Add images' });
  for (const [count, button] of [card.getByRole('button', { name: 'Choose images' }), add].entries()) {
    const asked = page.waitForEvent('filechooser');
    await button.press('Enter');
    await (await asked).setFiles({ name: 'chart.png', mimeType: 'image/png', buffer: Buffer.from(drawPng(40, 30)) });
    await zooms.nth(count).waitFor();
    await add.and(page.locator(':focus')).waitFor();
  }
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});
