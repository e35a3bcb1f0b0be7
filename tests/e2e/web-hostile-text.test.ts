import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Name } from '../../src/contract/values.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { presetAccount } from '../support/preset-account.ts';
import { runCli } from '../support/run-cli.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
  app.page.on('dialog', (dialog) => app.complaints.push(`dialog: ${dialog.message()}`));
});
afterAll(() => app.stop());

const names = async () => (await app.api.accounts.list({})).accounts.map(({ name }) => name);
const removeAll = async () => {
  for (const { uid } of (await app.api.accounts.list({})).accounts) await app.api.accounts.remove({ uid });
};

/** As the contract reads it: the name that is kept, or the sentence that refuses it. */
function read(text: string): { name: string } | { sentence: string } {
  const parsed = Name.safeParse(text);
  return parsed.success ? { name: parsed.data } : { sentence: parsed.error.issues[0]!.message };
}

test('there are sixty of them, some to be shown and some to be refused', () => {
  expect(hostileTexts.length).toBe(60);
  expect(hostileTexts.filter(([, text]) => 'name' in read(text)).length).toBe(40);
});

describe('from the terminal', () => {
  test.each(hostileTexts)('%s', async (_what, text) => {
    const { code, out, err } = runCli(['--journal', app.host.folder, 'call', 'accounts.create', '-'], {
      home: app.host.home,
      input: JSON.stringify(presetAccount(text)),
    });
    const expected = read(text);
    if ('name' in expected) expect({ code, name: JSON.parse(out).name }).toEqual({ code: 0, name: expected.name });
    else expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(expected.sentence) });
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('the page shows each as text, and none of them does anything', async () => {
    await app.go('/accounts', 'Accounts');
    await expectOnlyText(await names());
  });
});

describe('in the form', () => {
  beforeAll(removeAll);

  test.each(hostileTexts)('%s', async (_what, text) => {
    const { page } = app;
    await app.go('/accounts/new?kind=futures', 'New account');
    const field = page.getByLabel('Name', { exact: true });
    await field.fill(text);
    // A field takes no line breaks, and no halves of letters.
    const expected = read(await field.inputValue());
    await page.keyboard.press('Control+Enter');
    if ('name' in expected) {
      await page.getByRole('heading', { level: 1, name: 'Accounts', exact: true }).waitFor();
      expect(await names()).toContain(expected.name);
      return;
    }
    const before = await names();
    const told = page.locator(`[id="${await field.getAttribute('aria-describedby')}"]`);
    await expect.poll(() => told.innerText()).toBe(expected.sentence);
    expect(await names()).toEqual(before);
    await field.fill('');
  });

  test('the list, the history, an account, the palette and the toasts show each as text', async () => {
    const { page, api } = app;
    const all = await names();
    await app.go('/accounts', 'Accounts');
    await expectOnlyText(all);
    await app.go('/history', 'History');
    const sentences = page.locator('td:nth-child(3)');
    await expect.poll(async () => (await sentences.allTextContents()).slice(0, 3).join()).toContain('Add account');
    const changes = (await sentences.allTextContents()).join('\n');
    for (const name of all) expect(changes).toContain(`Add account “${name}”`);
    const script = (await api.accounts.list({})).accounts.find(({ name }) => name.startsWith('<script>'))!;
    await app.go(`/accounts/${script.uid}`, script.name);
    await page.getByRole('button', { name: 'Remove account' }).click();
    await app.message(`Removed account “${script.name}”`).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('option', { name: `Undo: Remove account “${script.name}”` }).waitFor();
    await page.keyboard.press('Escape');
    await expectOnlyText(all.filter((name) => name !== script.name));
  });
});

test('no page complained, and nothing was carried out', () => {
  expect(app.complaints).toEqual([]);
});

/** The names stand in the table as they are, and nothing in the page came from them but text. */
async function expectOnlyText(expected: readonly string[]): Promise<void> {
  const { page } = app;
  await expect.poll(async () => (await page.locator('tbody a').allTextContents()).sort()).toEqual([...expected].sort());
  const alive = await page.evaluate(() => ({
    pwn: (window as any).__pwn ?? ({} as any).pwn,
    elements: document.querySelectorAll(
      'body script, iframe, object, embed, img, base[href], body base, math, body style, [onload], [href^="javascript:"]',
    ).length,
    address: location.origin,
  }));
  expect(alive).toEqual({ pwn: undefined, elements: 0, address: app.host.origin });
}
