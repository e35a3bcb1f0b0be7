import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type HostileTrade, hostileNames, writeHostileJournal } from '../support/hostile-journal.ts';
import { hostilePayloads } from '../support/hostile-payloads.ts';
import { moreThanText } from '../support/more-than-text.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
let trades: HostileTrade[];
const home = mkdtempSync(join(tmpdir(), 'roundtrip-'));
/** Requests to anywhere but the host. */
const strangers: string[] = [];
afterAll(async () => {
  await app?.stop();
  rmSync(home, { recursive: true, force: true });
});

test('two hundred of them, each another, stand in every field that takes them', { timeout: 300_000 }, async () => {
  expect(new Set(hostilePayloads.map((text) => text.toLowerCase())).size).toBe(200);
  // The others turn text around or hide in it: only notes keep them.
  expect(hostileNames).toHaveLength(193);
  const folder = join(home, 'journal');
  mkdirSync(folder);
  trades = await writeHostileJournal(folder);
  app = await openWebApp({ home });
  const { page } = app;
  page.on('dialog', (dialog) => app.complaints.push(`dialog: ${dialog.message()}`));
  page.on('popup', (popup) => app.complaints.push(`a window: ${popup.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(app.host.origin)) strangers.push(request.url());
  });
});

test('the check can fail: what they would leave behind is found', async () => {
  expect(await app.page.evaluate(moreThanText)).toEqual([]);
  await app.page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p id="bait"><math></math><a href="javascript:1">x</a></p>');
    Object.assign(window, { __pwn: 1 });
  });
  expect(await app.page.evaluate(moreThanText)).toEqual(['it ran', 'an element: <math></math>', 'an attribute: <a href="javascript:1">']);
  await app.page.evaluate(() => {
    document.querySelector('#bait')?.remove();
    delete (window as { __pwn?: number }).__pwn;
  });
});

test('the page of each trade shows its tags, captions and notes of exits as text', { timeout: 180_000 }, async () => {
  const wrong: string[] = [];
  for (const { uid, shown } of trades) wrong.push(...(await look(`/trades/${uid}`, shown)));
  expect(wrong).toEqual([]);
});

test('a note is read as text while it is written, each of them alone', { timeout: 180_000 }, async () => {
  await look('/journal/2026-03-20', ['Plan before the open']);
  await app.page.keyboard.press('e');
  await app.page.getByRole('textbox', { name: 'Review' }).waitFor();
  await app.page.evaluate(`window.__more = ${moreThanText}`);
  const wrong = await app.page.evaluate(async (texts) => {
    const area = document.querySelector('textarea[aria-label=Review]') as HTMLTextAreaElement;
    const read = document.querySelector('section[aria-label="As it will be read"]') as HTMLElement;
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!;
    const found: string[] = [];
    for (const [at, text] of texts.entries()) {
      set!.call(area, `${text}\n\nEnd ${at}.`);
      area.dispatchEvent(new Event('input', { bubbles: true }));
      // Some swallow what follows, as they do in any Markdown.
      for (let frame = 0; frame < 20 && !read.textContent?.includes(`End ${at}.`); frame++) await new Promise(requestAnimationFrame);
      if (!read.textContent?.includes(`End ${at}.`)) found.push(`${text}: not read`);
      found.push(...(window as any).__more().map((line: string) => `${text}: ${line}`));
    }
    return found;
  }, hostilePayloads);
  expect(wrong).toEqual([]);
  await app.page.keyboard.press('Escape');
});

describe('shown as text', () => {
  const some = hostileNames.filter((_, at) => at % 8 === 0);
  const screens: [what: string, path: () => string, shown: () => readonly string[]][] = [
    ['a day', () => '/journal/2026-01-05', () => [hostileNames[0]!]],
    ['a day of links', () => '/journal/2026-01-19', () => []],
    ['a week', () => '/journal/week/2026-01-05', () => []],
    ['a month', () => '/journal/month/2026-01', () => []],
    ['a year', () => '/journal/year/2026', () => []],
    ['plans', () => '/plans', () => ['MSFT']],
    ['missed trades', () => '/plans?status=missed', () => ['MSFT']],
    ['tags and their groups', () => '/setups', () => hostileNames.slice(10, 20)],
    ['fields', () => '/setups/fields', () => []],
    ['templates', () => '/setups/templates', () => hostileNames],
    ['accounts', () => '/accounts', () => hostileNames.slice(0, 10)],
    ['history', () => '/history', () => ['.csv']],
    ['imports', () => '/imports', () => ['.csv']],
    ['saved views in the side bar', () => '/trades', () => some],
  ];
  test.each(screens)('%s', async (_what, path, shown) => {
    expect(await look(path(), shown())).toEqual([]);
  });

  test('a setup with its rules, and an import with its symbols', async () => {
    const { groups } = await app.api.tags.list({});
    for (const { uid, rules } of groups.flatMap(({ kind, tags }) => (kind === 'setup' ? tags : [])))
      expect(
        await look(
          `/setups/${uid}`,
          rules.map(({ text }) => text),
        ),
      ).toEqual([]);
    const { imports } = await app.api.imports.list({});
    for (const { uid, fileName } of imports.slice(0, 5)) expect(await look(`/imports/${uid}`, [fileName])).toEqual([]);
  });

  test('the table of trades, down to its end', async () => {
    await look('/trades?s={"by":"symbol","descending":false}', []);
    const grid = app.page.getByRole('grid', { name: 'Trades' });
    await grid.getByRole('row').nth(5).waitFor();
    for (let down = 0; down < 8; down++) {
      await grid.evaluate((element, to) => element.scrollTo(0, (to / 7) * element.scrollHeight), down);
      await grid.getByRole('row').nth(5).hover();
      expect(await app.page.evaluate(moreThanText)).toEqual([]);
    }
    const { rows } = await app.api.table.page({ limit: 500 });
    expect(new Set(rows.map(({ symbol }) => symbol)).size).toBeGreaterThan(150);
  });
});

test('what is searched, filtered by and written into an address is text', { timeout: 180_000 }, async () => {
  const { page } = app;
  const wrong: string[] = [];
  for (const text of hostilePayloads.filter((_, at) => at % 10 === 0)) {
    wrong.push(...(await look(`/trades?f=${encodeURIComponent(JSON.stringify({ text }))}`, [])));
    wrong.push(...(await look(`/trades?f=${encodeURIComponent(text)}&s=${encodeURIComponent(text)}`, [])));
  }
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.getByRole('dialog', { name: 'Search or jump to' }).getByRole('combobox');
  for (const text of hostilePayloads.filter((_, at) => at % 10 === 0)) {
    await field.fill(text);
    await page.getByRole('option').first().waitFor();
    wrong.push(...(await page.evaluate(moreThanText)));
  }
  await page.keyboard.press('Escape');
  await look('/trades', []);
  await page.keyboard.press('/');
  for (const text of hostilePayloads.filter((_, at) => at % 20 === 0)) {
    await page.getByRole('combobox', { name: 'Add filter' }).fill(text);
    wrong.push(...(await page.evaluate(moreThanText)));
  }
  await page.keyboard.press('Escape');
  expect(wrong).toEqual([]);
});

test('nothing was carried out, nothing refused by the content policy, and nothing asked for from elsewhere', async () => {
  expect(app.complaints).toEqual([]);
  expect(strangers).toEqual([]);
  expect(new URL(app.page.url()).origin).toBe(app.host.origin);
});

/** Goes there, waits until all of these are read there, and says what is there that is more than text. */
async function look(path: string, texts: readonly string[]): Promise<string[]> {
  await app.page.evaluate((to) => void (location.hash = to), path);
  return [...(await unread(texts)), ...(await app.page.evaluate(moreThanText))].map((line) => `${path}: ${line}`);
}

/** Those that are still not to be read after a while, in text or in a field. */
function unread(texts: readonly string[]): Promise<string[]> {
  return app.page.evaluate(async (expected) => {
    const until = performance.now() + 15_000;
    for (let missing = expected; ; ) {
      await new Promise(requestAnimationFrame);
      const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
      const all = [document.body.textContent, ...fields].join('\n');
      missing = missing.filter((text) => !all.includes(text));
      if (missing.length === 0 || performance.now() > until) return missing.map((text) => `not read: ${text}`);
    }
  }, texts);
}
