import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Desk } from './desk.ts';
import { drawPng } from './draw-images.ts';
import { pasteFiles } from './hand-images.ts';
import { addManyTrades } from './many-trades.ts';
import { PATIENT } from './patient.ts';
import { presetAccount } from './preset-account.ts';
import { tabTo } from './tab-to.ts';

/** What people do with the journal, each from what the one before it left. No mouse is touched. */
export const journeys: readonly (readonly [string, (desk: Desk) => Promise<void>])[] = [
  ['a trade scaled in is entered by keyboard', enterScaledIn],
  ['each exit has a note and an image of its own', writeAboutExits],
  ['a word of a note is found from the palette', findWord],
  ['500 trades are tagged at once, and one undo takes it back', tagMany],
  ['a filter is kept as a view, and the view is there after a reload', keepView],
  ['a day begins with a template, takes an image with its caption, and is the same after a reload', writeDay],
  ['a close without an open is asked about, and the answer changes the trade', answerQuestion],
];

async function enterScaledIn({ page, api }: Desk): Promise<void> {
  await api.settings.update({ reportingZone: 'America/New_York' });
  await api.accounts.create(presetAccount('Futures', 'futures'));
  await go(page, '/accounts', 'Accounts');
  await page.getByRole('link', { name: 'Futures', exact: true }).waitFor();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'New trade' });
  const focused = (label: string) => dialog.getByLabel(label, { exact: true }).and(page.locator(':focus')).waitFor();
  await focused('Symbol');
  await typeInto(page, 'MNQZ5', 's', '', '2', '25,100', '1.24', '2025-11-20 09:36:12');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Alt+Enter');
  await focused('Entry 2 quantity');
  await typeInto(page, '1', '25110.5', '0.62', '09:38');
  await focused('Exit 1 quantity');
  await typeInto(page, '1', '25080', '0.62', '9:44');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Alt+Enter');
  await focused('Exit 2 quantity');
  await typeInto(page, '2', '25,060.25', '1.24', '2:05 pm');
  await tabTo(dialog.getByLabel('Stop', { exact: true }));
  await page.keyboard.type('25125');
  await dialog.getByRole('region', { name: 'What it comes to' }).getByText('+216.28').waitFor();
  await page.keyboard.press('Control+Enter');
  await message(page, 'Added MNQZ25 short, +216.28 USD').waitFor();
  await dialog.waitFor({ state: 'hidden' });
  const [trade] = (await api.trades.page({ sort: 'opening' })).trades;
  expect(trade).toMatchObject({ symbol: 'MNQZ25', quantity: '3', net: '216.28', risk: '129', status: 'closed' });
  expect(trade?.fills.map(({ side, quantity, price }) => [side, quantity, price])).toEqual([
    ['sell', '2', '25100'],
    ['sell', '1', '25110.5'],
    ['buy', '1', '25080'],
    ['buy', '2', '25060.25'],
  ]);
}

async function writeAboutExits({ page, api }: Desk): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await title(page, 'Trades');
  await page
    .getByRole('grid', { name: 'Trades' })
    .getByRole('row', { name: /MNQZ25/ })
    .waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await title(page, /^MNQZ25 short/);
  for (const [exit, note] of WRITTEN) {
    await tabTo(page.getByRole('button', { name: `Write about ${exit}` }));
    await page.keyboard.press('Enter');
    const about = page.getByRole('region', { name: `About ${exit}` });
    await tabTo(about.getByRole('button', { name: /^Edit/ }));
    await page.keyboard.press('Enter');
    await about.getByRole('textbox', { name: 'Note' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type(note);
    await page.keyboard.press('Control+Enter');
    await about.getByRole('button', { name: /^Edit/ }).and(page.locator(':focus')).waitFor();
    await tabTo(about.getByRole('button', { name: 'Choose images' }));
    await pasteFiles(page, [{ name: 'image.png', bytes: drawPng(320, note.length) }]);
    await about.getByRole('button', { name: /^Zoom Image 1 of 1/ }).waitFor();
    await tabTo(about.getByRole('button', { name: 'Close' }));
    await page.keyboard.press('Enter');
    await about.waitFor({ state: 'detached' });
    await page.getByRole('table', { name: 'Fills and exits' }).getByText(note).waitFor();
  }
  const [trade] = (await api.trades.page({ sort: 'opening' })).trades;
  const { exits } = await api.exits.list({ trade: trade!.uid });
  expect(exits.map(({ words: { note, images } }) => [note, images.map(({ height }) => height)])).toEqual(
    WRITTEN.map(([, note]) => [note, [note.length]]),
  );
}
const WRITTEN = [
  ['P1', 'First target, the tape slowed'],
  ['P2', 'Trailed out, no reason to hold on'],
] as const;

async function findWord({ page, api }: Desk): Promise<void> {
  await go(page, '/history', 'History');
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Search or jump to' });
  await palette.waitFor();
  await page.keyboard.type('trailed');
  const found = palette.getByRole('option', { name: /MNQZ25/ }).first();
  await found.waitFor();
  // Until then that of the letters before stands there.
  await expect.poll(() => found.locator('mark').allInnerTexts(), PATIENT).toEqual(['Trailed']);
  await found.and(page.locator('[aria-selected=true]')).waitFor();
  await page.keyboard.press('Enter');
  await title(page, /^MNQZ25 short/);
  const [trade] = (await api.trades.page({ sort: 'opening' })).trades;
  expect(decodeURIComponent(page.url())).toContain(`/trades/${trade!.uid}`);
}

async function tagMany({ page, api }: Desk): Promise<void> {
  await addManyTrades(api, 500);
  await go(page, `/trades?f=${encodeURIComponent('{"classes":["stock"]}')}`, 'Trades');
  const grid = page.getByRole('grid', { name: 'Trades' });
  await expect.poll(() => grid.getAttribute('aria-rowcount'), PATIENT).toBe('501');
  await page.keyboard.press('j');
  await page.keyboard.press('ControlOrMeta+a');
  await page
    .getByRole('toolbar', { name: /selected/ })
    .getByText('500 selected')
    .waitFor();
  await page.keyboard.press('t');
  await page.getByRole('dialog', { name: 'Tags of 500 trades' }).waitFor();
  await page.keyboard.type('Hesitated');
  await page.getByRole('option').filter({ hasText: 'Hesitated' }).first().waitFor();
  await page.keyboard.press('Enter');
  await message(page, '500 trades tagged Hesitated').waitFor();
  await page.keyboard.press('Escape');
  const shown = grid.locator('[data-cell=tags]').filter({ hasText: 'Hesitated' });
  await shown.first().waitFor();
  const tagged = async () => (await api.table.count({ filter: { tags: { any: [await tag()], all: [], none: [] } } })).count;
  const tag = async () => (await api.tags.list({})).groups.flatMap(({ tags }) => tags).find(({ name }) => name === 'Hesitated')?.uid ?? '';
  expect(await tagged()).toBe(500);
  await page.keyboard.press('ControlOrMeta+z');
  await message(page, /^Undone: Tag 500 trades/).waitFor();
  expect(await tagged()).toBe(0);
  await expect.poll(() => shown.count(), PATIENT).toBe(0);
  await page.keyboard.press('Escape');
}

async function keepView({ page }: Desk): Promise<void> {
  await go(page, '/trades', 'Trades');
  const grid = page.getByRole('grid', { name: 'Trades' });
  await expect.poll(() => grid.getAttribute('aria-rowcount'), PATIENT).toBe('502');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Add filter' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('nvda');
  await page.getByRole('option', { name: /NVDA/ }).and(page.locator('[aria-selected=true]')).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => grid.getAttribute('aria-rowcount'), PATIENT).toBe('126');
  await page.getByRole('button', { name: 'Save as view' }).press('Enter');
  await page.getByRole('dialog', { name: 'Save as view' }).getByLabel('Name', { exact: true }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Only NVDA');
  await page.keyboard.press('Enter');
  await message(page, 'View “Only NVDA” saved').waitFor();
  await go(page, '/history', 'History');
  await page.reload();
  await page.getByRole('link', { name: /Only NVDA/ }).press('Enter');
  await title(page, /Trades|Only NVDA/);
  await expect.poll(() => grid.getAttribute('aria-rowcount'), PATIENT).toBe('126');
  await page.getByRole('toolbar', { name: 'Filter' }).getByText('NVDA').waitFor();
}

async function writeDay({ page, api }: Desk): Promise<void> {
  const day = '2026-01-05';
  await go(page, `/journal/${day}`, /Jan(uary)? 5/);
  const plan = page.getByRole('region', { name: /Plan/ });
  await plan.getByRole('button', { name: 'Template' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Day plan' }).press('Enter');
  await page.getByRole('textbox', { name: /plan/i }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Earnings before the open.');
  await page.keyboard.press('Control+Enter');
  await plan.getByRole('heading', { name: 'What keeps me out' }).waitFor();
  const card = page.getByRole('group', { name: 'Images', exact: true }).first();
  await card.getByRole('button', { name: 'Choose images' }).focus();
  await pasteFiles(page, [{ name: 'image.png', bytes: drawPng(640, 400) }]);
  await card.getByRole('button', { name: /^Zoom Image 1 of 1/ }).waitFor();
  await card.getByLabel('Caption of image 1').focus();
  await page.keyboard.type('The open');
  await page.keyboard.press('Enter');
  const written = async () => {
    const { plan: planned, review } = await api.days.get({ day });
    return [planned.note.startsWith('## Market'), planned.note.includes('Earnings before the open.'), review.images.map(captionOf)];
  };
  await expect.poll(written, PATIENT).toEqual([true, true, ['The open']]);
  await page.reload();
  await plan.getByText('Earnings before the open.').waitFor();
  expect(await card.getByLabel('Caption of image 1').inputValue()).toBe('The open');
  await expect.poll(() => widthsOf(card), PATIENT).toEqual([480]);
}
const captionOf = ({ caption }: { caption: string }) => caption;
const widthsOf = (card: Locator) => card.locator('img').evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth));

async function answerQuestion({ page, api }: Desk): Promise<void> {
  const { uid: account } = await api.accounts.create(presetAccount('Shares'));
  const fill = { account, instrument: { symbol: 'LOOP' }, costs: [] };
  const { fills } = await api.fills.add({
    fills: [
      { ...fill, side: 'buy', quantity: '10', price: '10', at: '2026-01-06T14:30:00Z' },
      { ...fill, side: 'sell', quantity: '30', price: '12', at: '2026-01-06T14:40:00Z' },
    ],
  });
  const { uid } = fills[0]!;
  await go(page, `/trades/${uid}`, /^LOOP long/);
  const asked = page.getByRole('region', { name: 'Open questions', exact: true });
  await asked.getByText('20 LOOP sold').waitFor();
  await tabTo(asked.getByRole('textbox'));
  await page.keyboard.type('11');
  await tabTo(asked.getByRole('button', { name: 'Opening price' }));
  await page.keyboard.press('Enter');
  await asked.waitFor({ state: 'detached' });
  await expect.poll(async () => await api.trades.get({ uid }), PATIENT).toMatchObject({ quantity: '30', gross: '40' });
  await page.getByRole('table', { name: 'Fills and exits' }).getByText('11.00').first().waitFor();
}

async function typeInto({ keyboard }: Desk['page'], ...words: string[]): Promise<void> {
  for (const word of words) {
    await keyboard.type(word);
    await keyboard.press('Tab');
  }
}

async function go(page: Desk['page'], path: string, name: string | RegExp): Promise<void> {
  await page.evaluate((to) => void (location.hash = to), path);
  await title(page, name);
}

const title = (page: Desk['page'], name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

const message = (page: Desk['page'], text: string | RegExp) =>
  page
    .getByRole('region', { name: /Messages/ })
    .getByRole('listitem')
    .filter({ hasText: text });
