import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { holdCalls } from '../support/hold-calls.ts';
import { presetAccount } from '../support/preset-account.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
let account: string;

beforeAll(async () => {
  app = await openWebApp();
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  ({ uid: account } = await app.api.accounts.create({
    ...presetAccount('Main', 'usStocks'),
    startingBalance: '10000',
    shorting: 'yes',
    defaultRisk: '100',
  }));
  await app.api.fills.add({ fills: [fill('0T14', 'buy', '100', 'AAPL'), fill('0T15', 'sell', '103', 'AAPL')] });
  await app.api.fills.add({ fills: [fill('1T14', 'sell', '50', 'MSFT'), fill('1T15', 'buy', '51', 'MSFT')] });
});
afterAll(() => app.stop());
beforeEach(async () => {
  await app.go('/dashboard', 'Dashboard');
  await expect.poll(() => text('Key figures')).toMatch(/n 2/);
  await expect.poll(() => text('By side')).toMatch(/Long 1 .*Short 1/);
});
afterEach(() => app.page.unrouteAll());

const fill = (at: string, side: 'buy' | 'sell', price: string, symbol: string) => ({
  ...{ account, at: `2025-06-1${at}:00:00Z`, side, quantity: '10', price, instrument: { symbol }, costs: [] },
});
const card = (name: string) => app.page.getByRole('region', { name, exact: true });
const text = async (name: string) => (await card(name).innerText()).replace(/\s+/g, ' ');
const lookAt = (filter: object) =>
  app.page.evaluate((to) => void (location.hash = to), `/dashboard?f=${encodeURIComponent(JSON.stringify(filter))}`);

test('a card whose question is refused says so, and tells of the next filter again', async () => {
  await spoilCalls(app.page, 'reports.breakdown');
  await lookAt({ symbols: ['AAPL'] });
  await expect.poll(() => text('By side')).not.toMatch(/Long|Short/);
  await card('By side').getByRole('alert').waitFor();
  await app.page.unrouteAll();
  await lookAt({ symbols: ['MSFT'] });
  await expect.poll(() => text('By side')).toMatch(/Short 1/);
});

test('what was asked of a filter before is not asked again', async () => {
  await lookAt({ symbols: ['AAPL'] });
  await expect.poll(() => text('By side')).not.toMatch(/Short/);
  const asked: string[] = [];
  app.page.on('request', (request) => {
    if (request.url().endsWith('/api/frames')) asked.push(request.postData() ?? '');
  });
  await app.page.goBack();
  await expect.poll(() => text('By side')).toMatch(/Short 1/);
  expect(asked.filter((post) => post.includes('reports.'))).toEqual([]);
});

test('back and forth between filters each is shown, however soon the next one follows', async () => {
  for (let n = 0; n < 6; n++) {
    await lookAt({ symbols: ['AAPL'] });
    await expect.poll(() => text('By side'), { interval: 5 }).not.toMatch(/Short/);
    await app.page.goBack();
    await expect.poll(() => text('By side')).toMatch(/Long 1 .*Short 1/);
  }
});

test('of two filters that follow each other the last one is shown, whichever is answered last', async () => {
  const letGo = await holdCalls(app.page, 'reports.breakdown');
  await lookAt({ symbols: ['AAPL'], direction: 'long' });
  await expect.poll(() => text('Key figures')).toMatch(/n 1/);
  await lookAt({ symbols: ['MSFT'], direction: 'short' });
  await expect.poll(() => text('Key figures')).toMatch(/Result −10/);
  expect(await text('By side')).toMatch(/Long 1 .*Short 1/);
  await letGo();
  await expect.poll(() => text('By side')).not.toMatch(/Long/);
  expect(await text('By side')).toMatch(/Short 1/);
});

test('a curve in another unit is not drawn under the unit that was chosen', async () => {
  const letGo = await holdCalls(app.page, 'reports.equity');
  const curve = card('Equity').getByLabel(/^Equity by day/);
  expect(await curve.count()).toBe(1);
  await card('Equity').getByRole('radio', { name: 'R', exact: true }).click();
  await expect.poll(() => curve.count()).toBe(0);
  await letGo();
  await expect.poll(() => curve.count()).toBe(1);
});

test('where other cards come with another filter, those that went ask nothing of it', async () => {
  const looked = encodeURIComponent(JSON.stringify({ classes: ['stock'] }));
  await app.go(`/dashboard?p=day&f=${looked}`, 'Dashboard');
  await expect.poll(() => text('Best and worst')).toMatch(/MSFT/);
  await app.page.waitForTimeout(500);
  const asked: string[] = [];
  app.page.on('request', (request) => {
    const post = request.url().endsWith('/api/frames') ? request.postData() : null;
    const { frames = [] } = post ? (JSON.parse(post) as { frames?: { t: string; call: string; input: unknown }[] }) : {};
    asked.push(...frames.map(({ t, call, input }) => `${t} ${call} ${JSON.stringify(input)}`));
  });
  await app.page.evaluate(
    () => void (location.hash = '/dashboard?p=swing&f=%7B%22direction%22%3A%22long%22%2C%22classes%22%3A%5B%22stock%22%5D%7D'),
  );
  await expect.poll(() => text('Latest trades')).not.toMatch(/MSFT/);
  await app.page.waitForTimeout(300);
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((each) => !each.startsWith('call '))).toEqual([]);
  expect(asked.filter((each) => each.includes('"classes"') && !each.includes('"direction":"long"'))).toEqual([]);
  // The map is a card of the day trader alone.
  expect(asked.filter((each) => each.includes('"by":"hour"'))).toEqual([]);
});

test.each(['day', 'swing', 'futures', 'investor'])(
  'what the cards of the %s dashboard ask goes up in one go, and nothing twice',
  async (preset) => {
    const opened = await app.newPage({ viewport: { width: 1440, height: 900 } });
    const posts: string[][] = [];
    opened.on('request', (request) => {
      if (request.method() !== 'POST' || !request.url().endsWith('/api/frames')) return;
      const { frames } = request.postDataJSON() as { frames: { call?: string; input?: object }[] };
      const asked = frames.filter(({ call }) => call !== undefined && OF_CARDS.test(call));
      if (asked.length > 0) posts.push(asked.map(({ call, input }) => `${call} ${JSON.stringify(input)}`));
    });
    await opened.goto(await app.host.newLink());
    await opened.getByRole('navigation', { name: 'Main' }).waitFor();
    await opened.goto('about:blank');
    posts.length = 0;
    await opened.goto(`${app.host.origin}/#/dashboard?p=${preset}`);
    await expect.poll(() => opened.locator('.dashboard-cell > *').count()).toBeGreaterThan(9);
    await opened.waitForTimeout(500);
    const all = posts.flat();
    expect(new Set(all).size, all.sort().join('\n')).toBe(all.length);
    expect(posts.map((each) => each.length)).toEqual([all.length]);
    await opened.close();
  },
);

const OF_CARDS = /^(reports\.(?!firstPaint)|table\.page|days\.calendar|questions\.list)/;

test('a change to the journal is in a card that waits for its answer meanwhile', async () => {
  const letGo = await holdCalls(app.page, 'reports.breakdown');
  await lookAt({ direction: 'short' });
  await expect.poll(() => text('Key figures')).toMatch(/n 1/);
  await app.api.fills.add({ fills: [fill('2T14', 'sell', '50', 'MSFT'), fill('2T15', 'buy', '49', 'MSFT')] });
  await expect.poll(() => text('Key figures')).toMatch(/n 2/);
  await letGo();
  await expect.poll(() => text('By side')).toMatch(/^(?!.*Long).*Short 2/);
});

/** Asks something else by a call, which the host refuses. */
async function spoilCalls(page: Page, call: string): Promise<void> {
  await page.route('**/api/frames', (route) => {
    const post = route.request().postData();
    if (!post) return route.continue();
    const { line, frames } = JSON.parse(post) as { line: string; frames: { call?: string; input?: unknown }[] };
    const spoilt = frames.map((frame) => (frame.call === call ? { ...frame, input: { nonsense: true } } : frame));
    return route.continue({ postData: JSON.stringify({ line, frames: spoilt }) });
  });
}
