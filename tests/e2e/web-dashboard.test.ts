import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { holdCalls } from '../support/hold-calls.ts';
import { presetAccount } from '../support/preset-account.ts';
import { tabTo } from '../support/tab-to.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
let account: string;

beforeAll(async () => {
  app = await openWebApp();
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await app.api.settings.update({ reportingZone: 'UTC' });
  ({ uid: account } = await app.api.accounts.create({
    ...presetAccount('Main', 'usStocks'),
    startingBalance: '10000',
    defaultRisk: '100',
  }));
  // The first steps end by themselves.
  await app.page.getByRole('heading', { level: 1, name: 'Accounts', exact: true }).waitFor();
});
afterAll(() => app.stop());

/** Bought at the hour of a day and sold an hour later for so much more a share. */
const trade = (day: string, hour: number, symbol: string, by: number) => [
  fill(`${day}T${hour}:00:00Z`, 'buy', 100, symbol),
  fill(`${day}T${hour + 1}:00:00Z`, 'sell', 100 + by, symbol),
];
const fill = (at: string, side: 'buy' | 'sell', price: number, symbol: string) => ({
  ...{ account, at, side, quantity: '10', price: String(price), instrument: { symbol }, costs: [] },
});
const key = (keys: string) => app.page.keyboard.press(keys);
const card = (name: string) => app.page.getByRole('region', { name, exact: true });
const text = async (name: string) => (await card(name).innerText()).replace(/\s+/g, ' ');
const path = (filter: object) => `/dashboard?f=${encodeURIComponent(JSON.stringify(filter))}`;
const focused = () => app.page.evaluate(() => document.activeElement?.textContent);

test('without trades every card says what is missing, and nothing is a number that is none', async () => {
  await app.go('/dashboard', 'Dashboard');
  await expect.poll(() => text('Equity')).toMatch(/No closed trade to count here/);
  for (const name of [
    'Key figures',
    'By setup',
    'R distribution',
    'Weekday and hour',
    'Streaks',
    'Best and worst',
    'Latest trades',
    'Open questions',
  ])
    await expect.poll(() => text(name)).toMatch(/No closed trade|no closed trade|No trade|None/);
  expect(await app.page.getByRole('main').innerText()).not.toMatch(/NaN|Infinity|undefined|\b0\.00\b/);
  await card('Next step')
    .getByRole('button', { name: /^Import a file/ })
    .waitFor();
  await card('Next step')
    .getByRole('button', { name: /^Enter a trade/ })
    .waitFor();
});

test('trades of accounts kept out of totals are one press away, on cards and in reports', async () => {
  const { uid } = await app.api.accounts.create({ ...presetAccount('Paper', 'usStocks'), inTotals: false });
  await app.api.fills.add({ fills: trade('2025-03-04', 10, 'AAPL', 5).map((each) => ({ ...each, account: uid })) });
  await card('Next step').getByRole('button', { name: 'Show Paper' }).click();
  await expect.poll(() => text('Key figures')).toMatch(/Result \+50 USD n 1/);
  await expect.poll(() => card('Next step').count()).toBe(0);
  await app.go('/reports/summary', 'Summary');
  await app.page.getByText('No trade is counted here.').waitFor();
  await app.page.getByRole('button', { name: 'Show Paper' }).click();
  await app.page.getByText('1 closed trade', { exact: false }).first().waitFor();
  await app.api.history.undo({});
  await app.api.history.undo({});
  await app.go('/dashboard', 'Dashboard');
});

test('where there is no room for six key figures in a row none is cut: they stand in two', async () => {
  await app.page.setViewportSize({ width: 820, height: 800 });
  await expect
    .poll(() =>
      card('Key figures').evaluate(
        (shown) => new Set([...shown.querySelectorAll(':scope > div > div')].map((cell) => (cell as HTMLElement).offsetTop)).size,
      ),
    )
    .toBe(2);
  await app.page.setViewportSize({ width: 1280, height: 800 });
});

test('where the six key figures just fit into a row their names are whole', async () => {
  await app.page.setViewportSize({ width: 1024, height: 800 });
  await card('Key figures').getByText('Win rate / without even').waitFor();
  const isCut = () =>
    card('Key figures').evaluate((shown) => [...shown.querySelectorAll('.truncate')].some((name) => name.scrollWidth > name.clientWidth));
  await expect.poll(isCut).toBe(false);
  await app.page.setViewportSize({ width: 1280, height: 800 });
});

test('one trade, and one that came out even, have words where there is no figure', async () => {
  await app.api.fills.add({ fills: trade('2025-03-03', 10, 'AAPL', 5) });
  await expect.poll(() => text('Key figures')).toMatch(/Result \+50 USD n 1/);
  await expect.poll(() => text('Key figures')).toMatch(/Profit factor –\s?no losing trade yet/);
  await expect.poll(() => text('Key figures')).toMatch(/it never fell/);
  await app.api.history.undo({});
  await app.api.fills.add({ fills: trade('2025-03-03', 10, 'AAPL', 0) });
  await expect.poll(() => text('Key figures')).toMatch(/Win rate \/ without even Win rate 0\.0 % \/ .*– /);
  expect(await app.page.getByRole('main').innerText()).not.toMatch(/NaN|Infinity/);
  await app.api.history.undo({});
});

test('figures agree with the table of trades and with the calendar', async () => {
  await app.api.fills.add({
    fills: [
      // A Monday, a Tuesday and the Tuesday after.
      ...trade('2025-03-03', 10, 'AAPL', 8),
      ...trade('2025-03-04', 14, 'MSFT', -5),
      ...trade('2025-03-04', 16, 'AAPL', 2),
      ...trade('2025-03-11', 14, 'TSLA', -9),
      ...trade('2024-03-05', 14, 'TSLA', 4),
    ],
  });
  const march = { dates: { meaning: 'closed', from: '2025-03-01', to: '2025-03-31' } };
  await app.go(path(march), 'Dashboard');
  await expect.poll(() => text('Key figures')).toMatch(/Net result .*−40 USD n 4/);
  await expect.poll(() => text('Key figures')).toMatch(/50\.0 %/);
  await expect.poll(() => text('Key figures')).toMatch(/Deepest drawdown −120 −1\.2 %/);
  await expect.poll(() => text('March 2025')).toMatch(/March 2025 −40\.00/);
  const { money } = await app.api.table.totals({ filter: march as never });
  expect(money.map(({ net }) => net)).toEqual(['-40']);

  // With the same days of last year.
  await app.page.getByRole('button', { name: /^Compared with/ }).click();
  await app.page.getByRole('menuitem', { name: 'Compare with same days last year' }).click();
  await expect.poll(() => text('Key figures')).toMatch(/less by 80/);
});

test('the curve is walked by keyboard, and a day of it opens', async () => {
  const curve = app.page.getByRole('slider', { name: /^Equity by day/ });
  await tabTo(curve);
  await expect.poll(() => curve.getAttribute('aria-valuetext')).toMatch(/^Tue, Mar 11, 2025, .*−40\.00.*This day, 1 trade: −90\.00/);
  await key('Home');
  await expect.poll(() => curve.getAttribute('aria-valuetext')).toMatch(/^Mon, Mar 3, 2025, Balance of results: \+80\.00.*at the peak/);
  await key('Enter');
  await app.page.getByRole('heading', { level: 1, name: 'Mon, Mar 3, 2025' }).waitFor();
  await app.page.goBack();
});

test('cards are arranged and kept by keyboard, and are there after the page is loaded again', async () => {
  const names = () =>
    app.page
      .getByRole('main')
      .getByRole('listitem')
      .evaluateAll((items) => items.flatMap((item) => item.querySelector('[data-handle]')?.textContent ?? []));
  // From the head of the page: how many stops its cards have is not what is asked here.
  await app.page.getByRole('button', { name: 'Dashboards: Day trader' }).focus();
  await tabTo(app.page.getByRole('button', { name: 'Arrange' }));
  await key('Enter');
  await expect.poll(focused).toMatch(/^Key figures.*24 of 24/);
  expect(await barriers(app.page)).toEqual([]);
  await key('Tab');
  await key('Tab');
  await expect.poll(focused).toMatch(/^Equity.*, 17 of 24 columns wide, 14 rows high/);
  await key('ArrowLeft');
  await expect.poll(async () => (await names())[0]).toMatch(/^Equity/);
  await expect.poll(focused).toMatch(/^Equity/);
  await app.page.getByText('Equity: place 1 of 12').waitFor({ state: 'attached' });
  await key('Shift+ArrowLeft');
  await key('Shift+ArrowUp');
  await expect.poll(focused).toMatch(/^Equity.*, 16 of 24 columns wide, 13 rows high/);
  await key('Tab');
  await key('Tab');
  await expect.poll(focused).toMatch(/^Key figures/);
  await key('Delete');
  await expect.poll(async () => (await names()).length).toBe(11);
  // What was arranged is undone, not what was last done to the journal.
  const { undo } = await app.api.history.state({});
  await key('Control+z');
  await expect.poll(focused).toMatch(/^Key figures/);
  await key('Control+z');
  await expect.poll(async () => (await names())[0]).toMatch(/^Equity.*16 of 24 columns wide, 14 rows high/);
  await key('Control+z');
  await key('Control+z');
  await key('Control+z');
  await expect.poll(async () => (await names())[0]).toMatch(/^Key figures/);
  for (let step = 0; step < 3; step++) await key('Control+Shift+z');
  await key('Control+y');
  await expect.poll(async () => (await names()).length).toBe(11);
  // The card that had the focus is gone once more.
  await expect.poll(focused).toMatch(/^To review/);
  expect((await app.api.history.state({})).undo).toEqual(undo);
  await key('Control+Enter');
  await app.message('Dashboard “Day trader” saved').waitFor();
  await expect.poll(() => app.page.getByRole('region', { name: 'Key figures', exact: true }).count()).toBe(0);
  await expect.poll(() => app.page.evaluate(() => document.activeElement?.textContent)).toBe('Arrange');

  await app.page.reload();
  await card('Equity').waitFor();
  await app.page.getByRole('button', { name: 'Dashboards: Day trader' }).waitFor();
  expect(await card('Key figures').count()).toBe(0);
  expect((await app.api.views.list({})).views.map(({ screen, name }) => `${screen} ${name}`)).toEqual(['dashboard Day trader']);
  await app.api.history.undo({});
  await card('Key figures').waitFor();
});

test('the month of the calendar is the one that its sum is of, also while another is asked for', async () => {
  const { page } = app;
  await app.go(path({ dates: { meaning: 'closed', from: '2025-03-01', to: '2025-03-31' } }), 'Dashboard');
  const calendar = page.getByRole('region', { name: 'March 2025', exact: true });
  await expect.poll(() => calendar.innerText()).toMatch(/^March 2025\s+[+−]/);
  await calendar.evaluate((card) => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => seen.push(card.textContent)).observe(card, { subtree: true, childList: true, characterData: true });
  });
  await page.getByRole('button', { name: 'Month before' }).click();
  await page.getByRole('region', { name: 'February 2025', exact: true }).getByText('nothing realised').first().waitFor();
  const seen = await page.evaluate<string[]>('seen');
  expect(seen.filter((text) => /^February 2025[+−]/.test(text))).toEqual([]);
  await app.go('/dashboard', 'Dashboard');
});

test('what is arranged and not saved is not left without a question', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Arrange' }).press('Enter');
  await expect.poll(focused).toMatch(/^Key figures/);
  await key('Delete');
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  for (const leave of [() => page.getByRole('link', { name: 'History' }).click(), () => page.evaluate(PRESS_SWING)]) {
    await leave();
    await question.getByRole('button', { name: 'Keep editing' }).click();
    await question.waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: /^Save Ctrl/ }).waitFor();
  await page.getByRole('link', { name: 'History' }).click();
  await question.getByRole('button', { name: 'Discard the arrangement' }).click();
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
  await app.go('/dashboard', 'Dashboard');
  await card('Key figures').waitFor();
});

/** Another dashboard, as a saved one in the side bar leads to it. */
const PRESS_SWING = `
const link = document.body.appendChild(document.createElement('a'));
link.href = '#/dashboard?p=swing';
link.click();
link.remove();
`;

test('where the latest trades have little room their symbols are whole', async () => {
  const isCut = (name: string) =>
    card('Latest trades')
      .getByRole('link', { name, exact: false })
      .evaluate((link) => {
        const range = document.createRange();
        range.selectNodeContents(link.firstChild as Node);
        return range.getBoundingClientRect().right > (link.closest('th') as Element).getBoundingClientRect().right;
      });
  const euros = await app.api.accounts.create({ ...presetAccount('Euros', 'forex'), currency: 'EUR' });
  await app.api.fills.add({ fills: trade('2025-05-05', 10, 'EURUSD', 5).map((each) => ({ ...each, account: euros.uid })) });
  for (const width of [1280, 1024]) {
    await app.page.setViewportSize({ width, height: 800 });
    await expect.poll(() => isCut('EURUSD'), { message: `${width}` }).toBe(false);
  }
  await app.page.setViewportSize({ width: 1280, height: 800 });
  await app.api.history.undo({});
  await app.api.history.undo({});

  const option = `NVDA ${new Date().getUTCFullYear() % 100}1218C00150000`;
  await app.api.fills.add({ fills: trade('2025-05-05', 10, option, 5) });
  for (const width of [1280, 1024]) {
    await app.page.setViewportSize({ width, height: 800 });
    await expect.poll(() => isCut('NVDA'), { message: `${width}` }).toBe(false);
  }
  await app.page.setViewportSize({ width: 1280, height: 800 });
  await app.api.history.undo({});
});

test('the focus goes with a trade that a newer one moves down', async () => {
  const { page } = app;
  // What the test before took back may still stand there.
  await expect.poll(() => text('Latest trades')).not.toMatch(/NVDA/);
  const [first, second] = [0, 1].map((place) => card('Latest trades').getByRole('rowheader').nth(place).getByRole('link'));
  const led = await first?.getAttribute('href');
  await first?.focus();
  await app.api.fills.add({ fills: trade('2025-06-05', 10, 'NEWER', 5) });
  await expect.poll(() => first?.innerText()).toMatch(/NEWER/);
  expect(await second?.getAttribute('href')).toBe(led);
  await second?.and(page.locator(':focus')).waitFor();
  await app.api.history.undo({});
  await expect.poll(() => first?.getAttribute('href')).toBe(led);
  await first?.and(page.locator(':focus')).waitFor();
});

test('what a card still shows of another filter leads to the trades it is of', async () => {
  const { page } = app;
  const rows = card('By side').getByRole('link', { name: 'Long', exact: true });
  await expect.poll(() => rows.getAttribute('href')).not.toMatch(/AAPL/);
  await expect.poll(() => text('Key figures')).toMatch(/Result 0 USD n 5/);
  const letGo = await holdCalls(page, 'reports.breakdown');
  await page.evaluate((to) => void (location.hash = to), path({ symbols: ['AAPL'] }));
  await expect.poll(() => text('Key figures')).not.toMatch(/n 5/);
  expect(await rows.getAttribute('href')).not.toMatch(/AAPL/);
  await letGo();
  await expect.poll(() => rows.getAttribute('href')).toMatch(/AAPL/);
  await app.go('/dashboard', 'Dashboard');
});

test('what a card drew of another filter is not drawn again while the next answer is awaited', async () => {
  const { page } = app;
  await card('Weekday and hour').getByRole('gridcell').first().waitFor();
  await page.evaluate(COUNT_DAYS_IN_FULL);
  const letGo = await holdCalls(page, 'days.calendar');
  await page.evaluate((to) => void (location.hash = to), path({ symbols: ['MSFT'] }));
  await expect.poll(() => text('Key figures')).not.toMatch(/n 5/);
  // The weekdays of the map, whose answer was not kept back.
  expect(await page.evaluate('daysInFull')).toBeLessThan(8);
  await letGo();
  await expect.poll(() => page.evaluate('daysInFull')).toBeGreaterThan(20);
  await app.go('/dashboard', 'Dashboard');
});
/** Each day of the month says its date in full whenever it is drawn. */
const COUNT_DAYS_IN_FULL = `
window.daysInFull = 0;
const { get } = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format');
Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
  get() {
    if (this.resolvedOptions().dateStyle === 'full') window.daysInFull += 1;
    return get.call(this);
  },
});
`;

test('a filter that selects nothing says so in every card, and money can be hidden', async () => {
  await app.go(path({ symbols: ['NONE'] }), 'Dashboard');
  await expect.poll(() => text('Equity')).toMatch(/No closed trade to count here/);
  await app.go('/dashboard', 'Dashboard');
  await expect.poll(() => text('Key figures')).toMatch(/Result 0 USD n 5/);
  await key('h');
  await expect.poll(() => text('Key figures')).toMatch(/Result ••• USD/);
  expect(await app.page.getByRole('main').innerText()).not.toMatch(/[+−]\d+\.\d\d (USD)?$/m);
  await key('h');
});

test('it has no barrier, and never complained', async () => {
  await app.go('/dashboard', 'Dashboard');
  await card('Weekday and hour').getByRole('gridcell').first().waitFor();
  expect(await barriers(app.page)).toEqual([]);
  expect(app.complaints).toEqual([]);
});
