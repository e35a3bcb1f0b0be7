import { afterAll, beforeAll, expect, test } from 'vitest';
import { presetAccount } from '../support/preset-account.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;

beforeAll(async () => {
  app = await openWebApp();
  const { uid: account } = await app.api.accounts.create(presetAccount('Main', 'usStocks'));
  const fill = (side: 'buy' | 'sell', price: string, hour: number) => ({
    ...{ account, side, price, at: `2025-03-04T${hour}:00:00Z`, quantity: '10', instrument: { symbol: 'AAPL' }, costs: [] },
  });
  await app.api.fills.add({ fills: [fill('buy', '100', 15), fill('sell', '105', 16)] });
  // The first steps end by themselves.
  await app.page.getByRole('heading', { level: 1, name: 'Accounts', exact: true }).waitFor();
  await app.go('/dashboard', 'Dashboard');
});
afterAll(() => app.stop());

const text = async (name: string) => (await app.page.getByRole('region', { name, exact: true }).innerText()).replace(/\s+/g, ' ');
const path = (filter: object) => `/dashboard?f=${encodeURIComponent(JSON.stringify(filter))}`;

test('what all cards ask of another filter is asked in one go, before any of them is drawn for it, and only once', async () => {
  const { page } = app;
  await expect.poll(() => text('Key figures')).toMatch(/n 1/);
  await page.waitForTimeout(300);
  await page.evaluate(LISTEN);
  await page.evaluate(GO_ON, path({ direction: 'short' }));
  await page.getByRole('button', { name: 'Remove Side Short' }).waitFor();
  await expect.poll(() => text('Key figures')).not.toMatch(/n 1/);
  await page.waitForTimeout(200);
  const [first, ...later] = await page.evaluate<Post[]>(POSTS);
  // With the address itself: what follows it on the page has not begun.
  expect(first).toMatchObject({ isAtOnce: true, isDrawn: false });
  expect(first?.calls.length).toBeGreaterThan(10);
  expect(first?.calls.filter((call) => !call.includes('"direction":"short"'))).toEqual([]);
  // Where no risk is known, groups are told in money.
  expect(first?.calls.filter((call) => call.includes('"intervalOfFirst":["meanR","expectancy"]'))).toHaveLength(2);
  expect(later).toEqual([]);
  expect(await page.evaluate('takenBack')).toBe(0);
  await page.evaluate('listenNoMore()');
  await app.go('/dashboard', 'Dashboard');
});

test('another dashboard is not asked about in the place of this one', async () => {
  const { page } = app;
  await page.evaluate(LISTEN);
  await page.evaluate(GO_ON, `${path({ direction: 'long' })}&p=swing`);
  await page.getByRole('button', { name: 'Remove Side Long' }).waitFor();
  await expect.poll(() => page.evaluate<Post[]>(POSTS)).not.toEqual([]);
  expect((await page.evaluate<Post[]>(POSTS)).map(({ isAtOnce }) => isAtOnce)).not.toContain(true);
  await page.evaluate('listenNoMore()');
  await app.go('/dashboard', 'Dashboard');
  await expect.poll(() => text('Key figures')).toMatch(/n 1/);
});

interface Post {
  readonly calls: readonly string[];
  readonly isAtOnce: boolean;
  readonly isDrawn: boolean;
}
const POSTS = 'posts.filter(({ calls }) => calls.length > 0)';
const GO_ON = (to: string) => {
  Object.assign(window, { isAtOnce: true });
  setTimeout(() => Object.assign(window, { isAtOnce: false }));
  location.hash = to;
};
const LISTEN = `
window.posts = [];
window.takenBack = 0;
window.isAtOnce = false;
const drawn = [];
const observer = new MutationObserver((changes) => drawn.push(...changes));
observer.observe(document.querySelector('.dashboard'), { subtree: true, childList: true, characterData: true, attributes: true });
const { fetch } = window;
window.listenNoMore = () => {
  window.fetch = fetch;
  observer.disconnect();
};
window.fetch = (to, init) => {
  if (!init?.body) return fetch(to, init);
  const { frames } = JSON.parse(init.body);
  takenBack += frames.filter(({ t }) => t === 'cancel').length;
  const calls = frames.filter(({ t }) => t === 'call').map(({ call, input }) => call + JSON.stringify(input));
  drawn.push(...observer.takeRecords());
  posts.push({ calls, isAtOnce, isDrawn: drawn.length > 0 });
  return fetch(to, init);
};
`;
