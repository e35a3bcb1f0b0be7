import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCOUNT_PRESETS } from '../../src/domain/account-presets.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every page, and what opens over it: where to go, and what to press there. */
const PLACES: [name: string, path: string, keys: string[]][] = [
  ['accounts', '/accounts', []],
  ['a new account', '/accounts/new', []],
  ['a new account with its form', '/accounts/new', ['Tab', 'Enter']],
  ['an account', '/accounts/UID', []],
  ['general settings', '/settings/general', []],
  ['appearance', '/settings/appearance', []],
  ['conventions', '/settings/conventions', []],
  ['privacy', '/settings/privacy', []],
  ['journal settings', '/settings/journal', []],
  ['history', '/history', []],
  ['an address that does not exist', '/nowhere', []],
  ['the palette', '/accounts', ['Control+k']],
  ['the keyboard sheet', '/accounts', ['?']],
  ['the dialog that opens a journal', '/accounts', ['Control+o']],
];

let app: WebApp;
let uid = '';
beforeAll(async () => {
  app = await openWebApp();
});
afterAll(() => app.stop());

describe('an empty journal', () => {
  test.each(['dark', 'light'] as const)('its first page can be used by everybody, %s', async (theme) => {
    const page = await app.newPage({ colorScheme: theme });
    await page.goto(await app.host.newLink());
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

test('the check can fail: a picture without words is found', async () => {
  const page = await app.newPage();
  await page.goto(await app.host.newLink());
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  expect(await violations(page)).toEqual(['image-alt: img']);
  await page.close();
});

describe('a journal of 200 accounts', () => {
  beforeAll(async () => {
    const draft = { ...ACCOUNT_PRESETS[0]!.fields, broker: 'IBKR', startingBalance: '25000.5', fees: [], phases: [] };
    for (let n = 0; n < 200; n++) {
      const account = await app.api.accounts.create({ ...draft, name: `Account ${n}, a rather long name for an account`, number: `U${n}` });
      uid = account.uid;
    }
  });

  describe.each(['dark', 'light'] as const)('%s', (theme) => {
    let page: Page;
    beforeAll(async () => {
      page = await app.newPage({ colorScheme: theme });
      await page.goto(await app.host.newLink());
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
    });
    afterAll(() => page.close());

    test.each(PLACES)('%s can be used by everybody, and does not move while it appears', async (_, path, keys) => {
      await page.goto(`${app.host.origin}/#${path.replace('UID', uid)}`);
      await page.reload();
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForTimeout(300);
      expect(await layoutShift(page)).toBeLessThan(0.02);
      for (const key of keys) await page.keyboard.press(key);
      await page.waitForTimeout(keys.length > 0 ? 400 : 0);
      expect(await violations(page)).toEqual([]);
    });
  });

  test('something is painted within a second', async () => {
    const times: number[] = [];
    for (let run = 0; run < 3; run++) {
      const page = await app.newPage();
      await page.goto(await app.host.newLink());
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
      times.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]!.startTime));
      await page.close();
    }
    console.log(`first contentful paint: ${times.map((time) => `${Math.round(time)} ms`).join(', ')}`);
    expect(Math.min(...times)).toBeLessThan(1000);
  });
});

test('no page complained in all of this', () => {
  expect(app.complaints).toEqual([]);
});

/** What axe finds, in words short enough to read. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (window as any).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap((one: any) => one.nodes.map((node: any) => `${one.id}: ${node.target.join(' ')}`));
  });
}

function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!(entry as any).hadRecentInput) sum += (entry as any).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 50);
      }),
  );
}
