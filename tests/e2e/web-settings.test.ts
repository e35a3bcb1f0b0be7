import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/default-settings.ts';
import { choose, type Operation, pick, search, toggle, type } from '../support/operate.ts';
import { tabTo } from '../support/tab-to.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
});
afterAll(() => app.stop());

const stored = () => app.api.settings.get({});
const section = (name: string) => app.page.getByRole('heading', { level: 2, name, exact: true });
const button = (name: string) => app.page.getByRole('button', { name, exact: true });

async function open(name: string): Promise<void> {
  await app.go(`/settings/${name.toLowerCase()}`, 'Settings');
  await section(name).waitFor();
}

test.each(['General', 'Appearance', 'Conventions', 'Privacy', 'Journal'])(
  'the section %s is reached by Tab and Enter, is marked as the one that is open, and Back leaves it',
  async (name) => {
    const { page } = app;
    await app.go('/history', 'History');
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await section('General').waitFor();
    const link = page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name, exact: true });
    await tabTo(link);
    await page.keyboard.press('Enter');
    await section(name).waitFor();
    expect(await page.getByRole('navigation', { name: 'Settings' }).locator('[aria-current=page]').allInnerTexts()).toEqual([name]);
    await expect.poll(() => link.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
    if (name !== 'General') {
      await page.goBack();
      await section('General').waitFor();
    }
  },
);

test.each<[string, string, Operation, object]>([
  ['General', 'Language', search('German Switz'), { locale: 'de-CH' }],
  ['General', 'Language', search('as this machine'), { locale: null }],
  ['General', 'Times are shown in', search('tokyo'), { reportingZone: 'Asia/Tokyo' }],
  ['General', 'Times are shown in', search('as this machine'), { reportingZone: null }],
  ['General', 'Week starts on', choose('Sunday'), { weekStart: 'sunday' }],
  ['General', 'Week starts on', choose('Saturday'), { weekStart: 'saturday' }],
  ['General', 'Totals over accounts are in', search('swiss'), { reportingCurrency: 'CHF' }],
  ['General', 'Totals over accounts are in', search('doge'), { reportingCurrency: 'DOGE' }],
  ['Appearance', 'Theme', choose('Light'), { theme: 'light' }],
  ['Appearance', 'Theme', choose('Dark'), { theme: 'dark' }],
  ['Appearance', 'Results', choose('Green and red'), { resultColours: 'greenRed' }],
  ['Appearance', 'Density', choose('Comfortable'), { density: 'comfortable' }],
  ['Privacy', 'Open with money hidden', toggle, { hideMoney: true }],
  ['Privacy', 'Open with money hidden', toggle, { hideMoney: false }],
  ['Privacy', 'Look for updates', toggle, { checkForUpdates: true }],
])('%s: %s takes effect at once', async (where, label, operate, expected) => {
  await open(where);
  const before = await stored();
  await operate(app.page, label);
  await expect.poll(stored).toEqual({ ...before, ...expected });
});

const { conventions: defaults, day } = DEFAULT_SETTINGS;
const { breakeven } = defaults;
const conventions: [string, Operation, object][] = [
  ['Statistics use', choose('Gross'), { statisticsUse: 'gross' }],
  ['One trade is', choose('Lot'), { tradeUnit: 'lot' }],
  ['Lots leave', pick('Average price'), { matching: 'average' }],
  ['Basis, Futures, forex', pick('Net'), { breakeven: { ...breakeven, futuresAndForex: { ...breakeven.futuresAndForex, basis: 'net' } } }],
  [
    'Band, Stocks, options',
    type('5.25'),
    { breakeven: { ...breakeven, stocksAndOptions: { ...breakeven.stocksAndOptions, value: '5.25' } } },
  ],
  ['Unit, Crypto', pick('R'), { breakeven: { ...breakeven, crypto: { ...breakeven.crypto, unit: 'r' } } }],
  ['A trade belongs to the day of its', choose('First entry'), { tradeBelongsTo: 'firstEntry' }],
  ['Day starts at', type('17:00'), { day: { ...day, startsAt: '17:00' } }],
  ['Time zone', search('chicago'), { day: { ...day, zone: 'America/Chicago' } }],
  ['Named after', choose('The date it ends'), { day: { ...day, label: 'end' } }],
  ['Year has', choose('365 days'), { daysPerYear: '365' }],
  ['Risk-free rate', type('4.5'), { riskFreeRate: '4.5' }],
  ['Interval', choose('99 %'), { confidence: '99' }],
  ['Floor', type('30'), { floor: 30 }],
];

test.each(conventions)('Conventions: %s waits for Save', async (label, operate, change) => {
  const { page, api } = app;
  await open('Conventions');
  const before = await stored();
  await operate(page, label);
  await page.getByText('Not saved yet').waitFor();
  expect(await stored()).toEqual(before);
  await page.keyboard.press('Control+Enter');
  const { day: nextDay = day, ...next } = change as { day?: object };
  await expect.poll(stored).toEqual({ ...before, conventions: { ...defaults, ...next }, day: nextDay });
  await page.getByText('Nothing changed').waitFor();
  await api.settings.update({ conventions: defaults, day });
  // The page has it too, or the next change would start from this one.
  await expect.poll(() => button('Defaults').isDisabled()).toBe(true);
});

test('Conventions: Discard drops every change; Defaults come back only with Save', async () => {
  const { page } = app;
  await open('Conventions');
  const before = await stored();
  for (const [label, operate] of conventions) await operate(page, label);
  await button('Discard').click();
  await page.getByText('Nothing changed').waitFor();
  await app.api.settings.update({ conventions: { ...defaults, floor: 99, riskFreeRate: '7' }, day: { ...day, startsAt: '06:00' } });
  await button('Defaults').click();
  expect((await stored()).conventions.floor).toBe(99);
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect.poll(stored).toEqual(before);
});

test.each([
  ['Floor', '1', 'Enter a whole number from 2 to 1000.'],
  ['Floor', '1001', 'Enter a whole number from 2 to 1000.'],
  ['Floor', '2.5', 'Enter a whole number from 2 to 1000.'],
  ['Floor', 'many', 'Enter a number such as 1234.56.'],
  ['Risk-free rate', '-1', 'Enter zero or more.'],
  ['Risk-free rate', '4,5', 'Write 4.5: decimals follow a “.” here.'],
  ['Risk-free rate', '1e3', 'Enter a number such as 1234.56.'],
  ['Risk-free rate', '1234567890123456789', 'Use at most 18 digits on each side of the decimal mark.'],
  ['Band, Crypto', '-5', 'Enter zero or more.'],
  ['Day starts at', '25:00', 'Enter a time such as 18:00.'],
  ['Day starts at', 'noon', 'Enter a time such as 18:00.'],
])('Conventions: %s refuses “%s” with a sentence beside it, and nothing is saved', async (label, text, sentence) => {
  const { page } = app;
  await open('Conventions');
  const before = await stored();
  await type(text)(page, label);
  await page.keyboard.press('Control+Enter');
  const field = page.getByRole('textbox', { name: label, exact: true });
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
  const told = await field.getAttribute('aria-describedby');
  expect(await page.locator(`[id="${told}"]`).innerText()).toBe(sentence);
  await field.and(page.locator(':focus')).waitFor();
  expect(await stored()).toEqual(before);
  await button('Discard').click();
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe(null);
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});
