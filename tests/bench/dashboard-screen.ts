import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Filter } from '../../src/contract/filter.ts';
import type { AppContract } from '../../src/contract/index.ts';
import type { Client } from '../../src/transport/create-client.ts';
import { openPage, signIn } from '../support/browser-page.ts';
import { openQuietBrowser, type QuietPage } from '../support/quiet-browser.ts';
import { startWebHost, type WebHost } from '../support/web-host.ts';
import { giveUsualRisk } from '../support/write-scale-sample.ts';
import { afterFirstCheck } from './after-first-check.ts';
import { buildJournal } from './build-journal.ts';
import type { Finding, Trial } from './measure.ts';
import { SETTLED } from './settled.ts';

const FILLS = Number(process.env.FILLS ?? 300_000);
const ROUNDS = Number(process.env.ROUNDS ?? 5);

/** The dashboard as it is met: the built app in a browser, 100,000 trades. Needs `npm run build`. */
export const dashboardScreen: Trial = {
  name: 'screen of the dashboard',
  async run(): Promise<Finding[]> {
    const folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
    await buildJournal(folder, FILLS, giveUsualRisk);
    const host = await startWebHost({ words: ['--journal', folder], env: { ROUNDTRIP_CHECK_OUTPUT: '0' } });
    try {
      return await withBrowser(host);
    } finally {
      await host.stop();
      rmSync(folder, { recursive: true });
    }
  },
};

async function withBrowser(host: WebHost): Promise<Finding[]> {
  const browser = await openQuietBrowser();
  try {
    const client = await openPage(host.origin, await signIn(host.link()));
    await afterFirstCheck(client);
    const findings = await look(host, await browser.newPage(), client.api);
    client.close();
    return findings;
  } finally {
    await browser.close();
  }
}

async function look(host: WebHost, page: QuietPage, api: Client<AppContract>): Promise<Finding[]> {
  await page.addScript(WATCH);
  await page.go(await host.newLink());
  await page.evaluate(SETTLED);
  const opened: Opened[] = [];
  for (let n = 0; n < ROUNDS; n++) opened.push(await open(page, host.origin));
  const filtered: number[] = [];
  const stalls: number[] = [];
  const { warmUp, measured } = await filters(api);
  for (const filter of warmUp) await until(page, show(filter));
  for (const filter of measured) {
    await page.evaluate('void (seen.tasks = [])');
    filtered.push(await until(page, show(filter)));
    stalls.push(...(await page.evaluate<number[]>('seen.tasks')));
  }
  assert.deepEqual(page.complaints, []);
  const middle = (of: (each: Opened) => number) => median(opened.map(of));
  return [
    finding(
      'first paint with something on it, median',
      middle(({ painted }) => painted),
      1000,
    ),
    finding(
      'all cards after it was opened, median',
      middle(({ whole }) => whole),
      1300,
    ),
    finding(
      'longest task while it opens',
      middle(({ longest }) => longest),
      50,
    ),
    {
      isGood: opened.every(({ moved }) => moved === 0),
      says: `layout that moved: ${Math.max(...opened.map(({ moved }) => moved))} (goal 0)`,
    },
    finding('all cards of another filter, median', median(filtered), 100),
    finding('longest task meanwhile', Math.max(0, ...stalls), 50),
  ];
}

interface Opened {
  readonly painted: number;
  readonly whole: number;
  readonly longest: number;
  readonly moved: number;
}

/** Begun anew, as whoever opens the app: the host has the journal open. */
async function open(page: QuietPage, origin: string): Promise<Opened> {
  await page.go('about:blank');
  await page.go(`${origin}/#/dashboard`);
  await page.evaluate(SETTLED);
  return page.evaluate<Opened>('({ painted: seen.painted, whole: seen.changed, longest: Math.max(0, ...seen.tasks), moved: seen.moved })');
}

/** From before something is done until nothing of the cards changes any more. */
async function until(page: QuietPage, act: string): Promise<number> {
  const start = await page.evaluate<number>(`(() => { seen.changed = 0; const start = performance.now(); ${act}; return start; })()`);
  await page.evaluate(SETTLED);
  return (await page.evaluate<number>('seen.changed')) - start;
}

const show = (filter: Filter) => `location.hash = '#/dashboard?p=day&f=${encodeURIComponent(JSON.stringify(filter))}'`;

/** As many and such as are measured come before: their code is compiled then, as it is a minute after somebody begins to ask. */
async function filters(api: Client<AppContract>): Promise<{ warmUp: Filter[]; measured: Filter[] }> {
  const symbols = (await api.table.facets({ of: 'symbols' })).values.slice(0, 6).map(({ value }) => ({ symbols: [value] }));
  const of = (year: number): Filter => ({ dates: { meaning: 'closed', from: `${year}-01-01`, to: `${year}-12-31` } });
  const since2000: Filter = { dates: { meaning: 'closed', from: '2000-01-01', to: '2030-12-31' } };
  const chosen: Filter[] = [{ direction: 'long' }, { direction: 'short' }, { result: ['loss'] }, { weekdays: [1, 2] }];
  return {
    warmUp: [...chosen.map((filter) => ({ ...filter, ...since2000 })), ...symbols.slice(3), of(2016)],
    measured: [...chosen, ...symbols.slice(0, 3), of(2017)],
  };
}

/** What the browser tells of paints, of what moved, of long tasks; and when a card last changed. */
const WATCH = `
window.seen = { painted: NaN, moved: 0, tasks: [], cards: 0, changed: 0 };
const watch = (type, see) => new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
watch('paint', ({ name, startTime }) => name === 'first-contentful-paint' && (seen.painted = startTime));
watch('layout-shift', ({ value, hadRecentInput }) => hadRecentInput || (seen.moved += value));
watch('longtask', ({ duration }) => seen.tasks.push(duration));
new MutationObserver((changes) => {
  if (!changes.some(({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest('.dashboard'))) return;
  seen.cards = document.querySelectorAll('.dashboard-cell').length;
  seen.changed = performance.now();
}).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
`;

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] as number;

function finding(what: string, ms: number, goal: number): Finding {
  return { isGood: ms <= goal, says: `${what}: ${ms.toFixed(1)} ms (goal ${goal} ms)` };
}
