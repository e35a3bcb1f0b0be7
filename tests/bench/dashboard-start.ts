import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openQuietBrowser, type QuietBrowser } from '../support/quiet-browser.ts';
import { startWebHost } from '../support/web-host.ts';
import { giveUsualRisk } from '../support/write-scale-sample.ts';
import { buildJournal } from './build-journal.ts';
import type { Finding, Trial } from './measure.ts';
import { SETTLED } from './settled.ts';

const FILLS = Number(process.env.FILLS ?? 300_000);
const ROUNDS = 5;

/** From the start of the built app, in a browser that is open, to its dashboard of 100,000 trades. Needs `npm run build`. */
export const dashboardStart: Trial = {
  name: 'start of the dashboard',
  async run(): Promise<Finding[]> {
    const home = mkdtempSync(join(tmpdir(), 'roundtrip-'));
    const folder = join(home, 'journal');
    mkdirSync(folder);
    await buildJournal(folder, FILLS, giveUsualRisk);
    const browser = await openQuietBrowser();
    try {
      const started: Started[] = [];
      // The first start finds nothing of its code kept, nor of its trades.
      for (let n = 0; n <= ROUNDS; n++) started.push(await start(browser, home));
      const middle = (of: (each: Started) => number) =>
        started
          .slice(1)
          .map(of)
          .sort((a, b) => a - b)[ROUNDS >> 1] as number;
      return [
        finding(
          'first paint with something on it (the frame), median',
          middle(({ painted }) => painted),
          1000,
        ),
        finding(
          'all cards after the trades are loaded, median',
          middle(({ whole, loaded }) => whole - loaded),
          300,
        ),
        { isGood: true, says: `all cards, median: ${middle(({ whole }) => whole).toFixed(0)} ms` },
      ];
    } finally {
      await browser.close();
      rmSync(home, { recursive: true });
    }
  },
};

/** In ms since the process was started. */
interface Started {
  readonly painted: number;
  /** When the first report was answered, which needs the trades. */
  readonly loaded: number;
  readonly whole: number;
}

interface Seen {
  readonly origin: number;
  readonly painted: number;
  readonly changed: number;
  readonly loaded: number;
}

async function start(browser: QuietBrowser, home: string): Promise<Started> {
  const page = await browser.newPage();
  await page.addScript(WATCH);
  await sleep(1500); // a tab that opens takes a processor for itself
  const begun = Date.now();
  const host = await startWebHost({ home, env: { ROUNDTRIP_CHECK_OUTPUT: '0' } });
  await page.go(host.link());
  await page.evaluate(SETTLED);
  const seen = await page.evaluate<Seen>('({ ...seen, origin: performance.timeOrigin })');
  await page.close();
  await host.stop();
  assert.ok(seen.loaded > 0, 'The first report was never answered.');
  const since = (time: number) => seen.origin + time - begun;
  return { painted: since(seen.painted), loaded: since(seen.loaded), whole: since(seen.changed) };
}

/** When something was painted, when a card last changed, and when the first report was answered. */
const WATCH = `
window.seen = { painted: NaN, cards: 0, changed: 0, loaded: 0 };
new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach(({ startTime }) => (seen.painted = startTime)))
  .observe({ type: 'paint', buffered: true });
new MutationObserver((changes) => {
  if (!changes.some(({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest('.dashboard'))) return;
  seen.cards = document.querySelectorAll('.dashboard-cell').length;
  seen.changed = performance.now();
}).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
{
  const { fetch } = window;
  let first = NaN;
  window.fetch = (url, options) => {
    for (const { call, id } of JSON.parse(options?.body ?? '{}').frames ?? []) if (isNaN(first) && call === 'reports.summary') first = id;
    return fetch(url, options);
  };
  window.EventSource = class extends EventSource {
    constructor(url) {
      super(url);
      this.addEventListener('message', ({ data }) => {
        if (seen.loaded === 0 && data.startsWith('{"t":"value","id":' + first + ',')) seen.loaded = performance.now();
      });
    }
  };
}
`;

function finding(what: string, ms: number, goal: number): Finding {
  return { isGood: ms <= goal, says: `${what}: ${ms.toFixed(1)} ms (goal ${goal} ms)` };
}
