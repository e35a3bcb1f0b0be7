import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Filter } from '../../src/contract/filter.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';
import { buildJournal } from './build-journal.ts';
import type { Finding, Trial } from './measure.ts';

const FILLS = Number(process.env.FILLS ?? 300_000);

/** The trades table as it is met: the built app in a browser, 100,000 trades. Needs `npm run build`. */
export const tableScreen: Trial = {
  name: 'screen of the trades table',
  async run(): Promise<Finding[]> {
    const folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
    await buildJournal(folder, FILLS);
    // What only tests look at is not looked at by who uses it.
    const app = await openWebApp({ words: ['--journal', folder], env: { ROUNDTRIP_CHECK_OUTPUT: '0' } });
    try {
      return await look(app);
    } finally {
      await app.stop();
      rmSync(folder, { recursive: true });
    }
  },
};

async function look(app: WebApp): Promise<Finding[]> {
  const { total } = await app.api.table.page({});
  await app.page.setViewportSize({ width: 1440, height: 900 });
  const opened: number[] = [];
  for (let n = 0; n < ROUNDS; n++) {
    await app.go('/accounts', 'Accounts');
    opened.push(
      await until(app, 'document.querySelector(\'nav a[href$="/trades"]\').click()', 'document.querySelector(\'[data-place="20"]\')'),
    );
  }
  assert.equal(await app.page.getByRole('grid').getAttribute('aria-rowcount'), String(total + 1));
  const sorted: number[] = [];
  for (let n = 0; n < ROUNDS; n++)
    for (const by of ['Net', 'Symbol', 'R', 'Closed']) {
      sorted.push(
        await until(
          app,
          `[...document.querySelectorAll('[data-head]')].find((head) => head.innerText.trim() === '${by}').click()`,
          CHANGED,
        ),
      );
      const [first] = (await app.api.table.page({ sort: await sortOf(app), limit: 1 })).rows;
      assert.equal(await app.page.locator('[data-place="0"] [data-cell=symbol]').innerText(), first?.symbol);
    }
  const frames = await app.page.evaluate<number[]>(SCROLLED);
  const filtered: number[] = [];
  for (const filter of await filters(app)) {
    filtered.push(await until(app, `location.hash = '#/trades?f=${encodeURIComponent(JSON.stringify(filter))}'`, CHANGED));
    const [first] = (await app.api.table.page({ filter, limit: 1 })).rows;
    assert.equal(await app.page.locator('[data-place="0"] [data-cell=symbol]').innerText(), first?.symbol);
  }
  const stalls = await whileTyping(app);
  assert.deepEqual(app.complaints, []);
  return [
    finding(`first rows of ${total} after the click, median`, median(opened), 100),
    finding('rows in another order after the click, median', median(sorted), 100),
    finding('rows of another filter after it is set, median', median(filtered), 100),
    finding('longest task while typing in search', Math.max(0, ...stalls), 50),
    finding('frames while scrolling, p95', frames.sort((a, b) => a - b)[Math.floor(frames.length * 0.95)] as number, 20),
  ];
}

/** Each with another first row. */
async function filters({ api }: WebApp): Promise<Filter[]> {
  const [one, other] = (await api.table.facets({ of: 'symbols' })).values;
  const [batch] = (await api.imports.list({})).imports;
  const symbols = [one?.value as string, other?.value as string].map((each) => ({ symbols: [each] }));
  const chosen: Filter[] = [
    { direction: 'long' },
    { direction: 'short' },
    ...symbols,
    { direction: 'long', imports: [batch?.uid as string] },
  ];
  return [...chosen, { direction: 'short', imports: [batch?.uid as string] }, { text: 'f0' }, { text: 's0' }, { result: ['loss'] }];
}

/** In the palette, and in the filter of the table. Tasks that are not long are not told. */
async function whileTyping({ page }: WebApp): Promise<number[]> {
  await page.evaluate(`window.stalls = [];
    new PerformanceObserver((list) => stalls.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })`);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog', { name: 'Search or jump to' }).getByRole('combobox').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('s012 stop', { delay: 80 });
  for (let n = 0; n < 9; n++) await page.keyboard.press('Backspace', { delay: 40 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.getByRole('dialog', { name: 'Add filter' }).getByRole('combobox').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('text', { delay: 80 });
  await page
    .getByRole('option')
    .filter({ hasText: /^Text$/ })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Text' }).getByRole('textbox').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('s012 f', { delay: 80 });
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  return page.evaluate('stalls');
}

/** From before something is done until what it brings is drawn. */
function until({ page }: WebApp, act: string, drawn: string): Promise<number> {
  return page.evaluate<number>(`new Promise((done) => {
    const first = document.querySelector('[data-place="0"]')?.innerText;
    const start = performance.now();
    ${act};
    const look = () => (${drawn}) ? requestAnimationFrame(() => done(performance.now() - start)) : requestAnimationFrame(look);
    look();
  })`);
}
const CHANGED = `document.querySelector('[data-place="0"]') && document.querySelector('[data-place="0"]').innerText !== first`;
/** As a wheel does it, with a jump now and then. */
const SCROLLED = `(async () => {
  const [grid, frames] = [document.querySelector('[role=grid]'), []];
  let last = performance.now();
  for (let n = 0; n < 300; n++) {
    grid.scrollTop += n % 60 === 59 ? 100000 : 80;
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    frames.push(now - last);
    last = now;
  }
  return frames;
})()`;

async function sortOf({ page }: WebApp) {
  return page.evaluate(() => JSON.parse(new URLSearchParams(location.hash.split('?')[1]).get('s') as string));
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] as number;

function finding(what: string, ms: number, goal: number): Finding {
  return { isGood: ms <= goal, says: `${what}: ${ms.toFixed(1)} ms (goal ${goal} ms)` };
}

const ROUNDS = 5;
