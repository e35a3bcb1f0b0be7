import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, chromium, type Request } from 'playwright-core';
import { launchOptions } from '../support/browser.ts';
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
    const browser = await chromium.launch(launchOptions());
    try {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'dark' });
      await context.addInitScript(WATCH);
      const started: Started[] = [];
      // The first start finds nothing of its code kept, nor of its trades.
      for (let n = 0; n <= ROUNDS; n++) started.push(await start(context, home));
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
  readonly answered: Readonly<Record<number, number>>;
}

async function start(context: BrowserContext, home: string): Promise<Started> {
  const page = await context.newPage();
  let first = Number.NaN;
  page.on('request', (request) => {
    if (Number.isNaN(first)) first = idOf(request, 'reports.summary') ?? first;
  });
  await page.goto('about:blank');
  await sleep(1500); // a tab that opens takes a processor for itself
  const begun = Date.now();
  const host = await startWebHost({ home, env: { ROUNDTRIP_CHECK_OUTPUT: '0' } });
  await page.goto(host.link());
  await page.getByRole('heading', { level: 1, name: 'Dashboard', exact: true }).waitFor();
  await page.evaluate(SETTLED);
  const seen = await page.evaluate<Seen>('({ ...seen, origin: performance.timeOrigin })');
  await page.close();
  await host.stop();
  const since = (time = Number.NaN) => seen.origin + time - begun;
  return { painted: since(seen.painted), loaded: since(seen.answered[first]), whole: since(seen.changed) };
}

function idOf(request: Request, call: string): number | undefined {
  if (!request.url().endsWith('/api/frames') || request.method() !== 'POST') return undefined;
  const { frames } = request.postDataJSON() as { frames: { id: number; call?: string }[] };
  return frames.find((frame) => frame.call === call)?.id;
}

/** When something was painted, when a card last changed, and when which call was answered. */
const WATCH = `
window.seen = { painted: NaN, cards: 0, changed: 0, answered: {} };
new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach(({ startTime }) => (seen.painted = startTime)))
  .observe({ type: 'paint', buffered: true });
new MutationObserver((changes) => {
  if (!changes.some(({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest('.dashboard'))) return;
  seen.cards = document.querySelectorAll('.dashboard-cell').length;
  seen.changed = performance.now();
}).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
window.EventSource = class extends EventSource {
  constructor(url) {
    super(url);
    this.addEventListener('message', ({ data }) => {
      const { t, id } = JSON.parse(data);
      if (t === 'value') seen.answered[id] ??= performance.now();
    });
  }
};
`;

function finding(what: string, ms: number, goal: number): Finding {
  return { isGood: ms <= goal, says: `${what}: ${ms.toFixed(1)} ms (goal ${goal} ms)` };
}
