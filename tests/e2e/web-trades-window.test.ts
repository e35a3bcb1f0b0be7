import { afterAll, beforeAll, expect, test } from 'vitest';
import { addManyTrades } from '../support/many-trades.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
  await addManyTrades(app.api, 80);
});
afterAll(() => app.stop());

/** In the first frame with rows: how far the last of them reaches below what is in sight, and how many there are. */
const FIRST_ROWS = `new Promise((done) => {
  document.querySelector('nav a[href$="/trades"]').click();
  const look = () => {
    const rows = [...document.querySelectorAll('[role=grid] [data-place]')];
    if (rows.length === 0) return requestAnimationFrame(look);
    requestAnimationFrame(() => {
      const drawn = [...document.querySelectorAll('[role=grid] [data-place]')];
      const below = Math.max(...drawn.map((row) => row.getBoundingClientRect().bottom));
      done({ beyond: below - document.querySelector('[role=grid]').getBoundingClientRect().bottom, rows: drawn.length });
    });
  };
  look();
})`;

test('the first frame has all rows in sight, in a window that has grown as well, and those around them follow', async () => {
  const { page } = app;
  const rows = page.getByRole('grid', { name: 'Trades' }).locator('[data-place]');
  await page.setViewportSize({ width: 1280, height: 600 });
  await app.go('/trades', 'Trades');
  await rows.first().waitFor();
  await app.go('/accounts', 'Accounts');
  await page.setViewportSize({ width: 1280, height: 900 });
  const first = await page.evaluate<{ beyond: number; rows: number }>(FIRST_ROWS);
  expect(first.beyond).toBeGreaterThanOrEqual(0);
  await expect.poll(() => rows.count()).toBe(first.rows + 6);
});
