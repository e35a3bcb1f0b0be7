import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Filter } from '../../src/contract/filter.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';
import { afterFirstCheck } from './after-first-check.ts';
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
      await afterFirstCheck(app);
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
  const still = await asStillPicture(app);
  const filtered: number[] = [];
  for (const filter of await filters(app)) {
    filtered.push(await until(app, `location.hash = '#/trades?f=${encodeURIComponent(JSON.stringify(filter))}'`, CHANGED));
    const [first] = (await app.api.table.page({ filter, limit: 1 })).rows;
    assert.equal(await app.page.locator('[data-place="0"] [data-cell=symbol]').innerText(), first?.symbol);
  }
  const stalls = await whileTyping(app);
  assert.deepEqual(app.complaints, []);
  return [
    finding(`first rows of ${total} after the click, median`, median(opened), 100, still),
    finding('rows in another order after the click, median', median(sorted), 100),
    finding('rows of another filter after it is set, median', median(filtered), 100),
    finding('longest task while search opens', longest(stalls.opening), 50),
    finding('longest task while typing in search', longest(stalls.typing), 50),
    finding(`frames while scrolling, p95 (${late(frames)} of ${frames.length} came late)`, p95(frames), 20),
  ];
}

/** The same rows made ready, without a word of script: what this machine needs to show them at all. */
async function asStillPicture(app: WebApp): Promise<number> {
  await app.page.locator('[data-place]').nth(20).waitFor();
  await app.page.evaluate(READY);
  const shown: number[] = [];
  for (let n = 0; n < ROUNDS; n++) {
    await app.page.evaluate('still.remove()');
    shown.push(await until(app, 'document.body.append(still)', 'true'));
  }
  await app.page.evaluate('still.remove()');
  return median(shown);
}

/** Each with another first row than the one before it: in a small journal a trade may be the first of two, and no change is seen. */
async function filters(app: WebApp): Promise<Filter[]> {
  const { api } = app;
  const [one, other] = (await api.table.facets({ of: 'symbols' })).values;
  const [batch] = (await api.imports.list({})).imports;
  const symbols = [one?.value as string, other?.value as string].map((each) => ({ symbols: [each] }));
  const chosen: Filter[] = [
    { direction: 'long' },
    { direction: 'short' },
    ...symbols,
    { direction: 'long', imports: [batch?.uid as string] },
  ];
  chosen.push({ direction: 'short', imports: [batch?.uid as string] }, { text: 'f0' }, { text: 's0' }, { result: ['loss'] });
  const seen: Filter[] = [];
  let before = (await api.table.page({ sort: await sortOf(app), limit: 1 })).rows[0]?.uid;
  for (const filter of chosen) {
    const [first] = (await api.table.page({ filter, limit: 1 })).rows;
    if (!first || first.uid === before) continue;
    seen.push(filter);
    before = first.uid;
  }
  return seen;
}

/** In the palette, and in the filter of the table. Tasks that are not long are not told. */
async function whileTyping({ page }: WebApp): Promise<Record<'opening' | 'typing', number[]>> {
  const stalls: Record<'opening' | 'typing', number[]> = { opening: [], typing: [] };
  await page.evaluate(`window.stalls = [];
    new PerformanceObserver((list) => stalls.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })`);
  const since = async (what: keyof typeof stalls) => {
    // A task is told a moment after its end.
    await page.waitForTimeout(200);
    stalls[what].push(...(await page.evaluate<number[]>('stalls.splice(0)')));
  };
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog', { name: 'Search or jump to' }).getByRole('combobox').and(page.locator(':focus')).waitFor();
  await since('opening');
  await page.keyboard.type('s012 stop', { delay: 80 });
  for (let n = 0; n < 9; n++) await page.keyboard.press('Backspace', { delay: 40 });
  await since('typing');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.getByRole('dialog', { name: 'Add filter' }).getByRole('combobox').and(page.locator(':focus')).waitFor();
  await since('opening');
  await page.keyboard.type('text', { delay: 80 });
  await page
    .getByRole('option')
    .filter({ hasText: /^Text$/ })
    .waitFor();
  await since('typing');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Text' }).getByRole('textbox').and(page.locator(':focus')).waitFor();
  await since('opening');
  await page.keyboard.type('s012 f', { delay: 80 });
  await page.waitForTimeout(500);
  await since('typing');
  await page.keyboard.press('Enter');
  return stalls;
}

/** From before something is done until what it brings is drawn, which fails where nothing comes. */
function until({ page }: WebApp, act: string, drawn: string): Promise<number> {
  return page.evaluate<number>(`new Promise((done, fail) => {
    const first = document.querySelector('[data-place="0"]')?.innerText;
    const start = performance.now();
    ${act};
    const look = () => {
      if (${drawn}) requestAnimationFrame(() => done(performance.now() - start));
      else if (performance.now() - start > ${PATIENCE_MS}) fail(new Error('Nothing came of it'));
      else requestAnimationFrame(look);
    };
    look();
  })`);
}
const CHANGED = `document.querySelector('[data-place="0"]') && document.querySelector('[data-place="0"]').innerText !== first`;
const READY = `(() => {
  const grid = document.querySelector('[role=grid]');
  const rows = [...grid.querySelectorAll('[data-place]')];
  const { left, top, width, height } = grid.getBoundingClientRect();
  window.still = grid.cloneNode(false);
  still.id = 'still';
  still.removeAttribute('role');
  Object.assign(still.style, { position: 'fixed', zIndex: 9, left: left + 'px', top: top + 'px', width: width + 'px', height: height + 'px' });
  still.append(grid.firstElementChild.cloneNode(false));
  still.firstElementChild.style.position = 'relative';
  for (const row of rows) {
    const copy = row.cloneNode(true);
    for (const name of ['id', 'data-place', 'role']) copy.removeAttribute(name);
    still.firstElementChild.append(copy);
  }
})()`;
/**
 * As a wheel does it, with a jump now and then. By the times of the frames themselves: when in a frame its script is called says
 * little, for a call that comes late and the next that does not are both in time.
 */
const SCROLLED = `(async () => {
  const [grid, frames] = [document.querySelector('[role=grid]'), []];
  const end = grid.scrollHeight - grid.clientHeight;
  let last = await new Promise(requestAnimationFrame);
  for (let n = 0; n < 300; n++) {
    grid.scrollTop = (grid.scrollTop + (n % 60 === 59 ? 100000 : 80)) % end;
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  return frames;
})()`;

async function sortOf({ page }: WebApp) {
  return page.evaluate(() => JSON.parse(new URLSearchParams(location.hash.split('?')[1]).get('s') as string));
}

const longest = (stalls: number[]): number => Math.max(0, ...stalls);
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] as number;

/** Of sixty a second. */
const late = (frames: number[]): number => frames.filter((ms) => ms > 20).length;
const p95 = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length * 0.95)] as number;

function finding(what: string, ms: number, goal: number, still?: number): Finding {
  const beside = still === undefined ? '' : `, ${(ms / still).toFixed(1)}x a still picture of the rows, ${still.toFixed(1)} ms`;
  return { isGood: ms <= goal, says: `${what}: ${ms.toFixed(1)} ms (goal ${goal} ms${beside})` };
}

const ROUNDS = 9;
const PATIENCE_MS = 60_000;
