import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { addManyTrades } from '../support/many-trades.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
/** 150 trades that made −1,000 to +490 each, of which no risk is known. */
beforeAll(async () => {
  app = await openWebApp();
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const account = await addManyTrades(app.api, 150);
  // One before them that cost something.
  const fill = (side: 'buy' | 'sell', minute: number, amount: string) => ({
    ...{ account, instrument: { symbol: 'AAPL' }, side, quantity: '10', price: '100', at: `2025-12-01T15:${minute}:00Z` },
    costs: [{ kind: 'commission' as const, amount, currency: 'USD', source: 'stated' as const }],
  });
  await app.api.fills.add({ fills: [fill('buy', 10, '1200'), fill('sell', 20, '34.5')] });
  const { rows } = await app.api.table.page({ filter: {}, sort: { by: 'closed', descending: true }, limit: 1 });
  trade = rows[0]?.uid as string;
  // Every picture passes through here before it is points.
  await app.page.evaluate(() => {
    const { decode } = HTMLImageElement.prototype;
    HTMLImageElement.prototype.decode = function () {
      (window as any).drawn = decodeURIComponent(this.src.slice(this.src.indexOf(',') + 1));
      return decode.call(this);
    };
  });
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

let trade: string;
const dialog = () => app.page.getByRole('dialog', { name: 'Chart as image' });
const open = async (title: string) => {
  await app.page.getByRole('button', { name: `${title} as image`, exact: true }).focus();
  await app.page.keyboard.press('Enter');
  await dialog().getByRole('heading', { level: 3, name: title }).waitFor();
};
const report = (page: string, state: object = {}) => `/reports/${page}?q=${encodeURIComponent(JSON.stringify(state))}`;
const by = (grouping: string) => ({ by: grouping, of: null });

/** The picture that Ctrl+S writes: its points, and the texts that were in it before. */
async function save() {
  const coming = app.page.waitForEvent('download');
  await app.page.keyboard.press('Control+s');
  const bytes = readFileSync(await (await coming).path());
  await dialog().waitFor({ state: 'detached' });
  const svg = await app.page.evaluate(() => (window as any).drawn as string);
  const texts = [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, text = '']) => text);
  return { size: sizeOf(bytes), bytes, texts };
}

function sizeOf(png: Buffer) {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
  return `${png.readUInt32BE(16)} × ${png.readUInt32BE(20)} px`;
}

/** Money of this journal is told in hundreds and thousands, and nothing else in it is. */
const isMoney = (text: string) => !/ paths;/.test(text) && /\d,\d{3}|\d\.?\d*K|[+−]\d{2,3}\b(?! %)/.test(text);

const CHARTS: [chart: string, path: string, page: string, title: string][] = [
  ['equity', report('equity'), 'Equity and drawdown', 'Realised, added up'],
  ['results', report('distribution', { of: 'result' }), 'Distribution', 'Distribution of results'],
  ['a rolling sum', report('rolling', { metric: 'expectancy', window: 20 }), 'Rolling', 'Expectancy'],
  ['what may come', report('simulate', { unit: 'money', trades: 50 }), 'Monte Carlo', '50 trades ahead'],
  ['what if', report('whatif', { without: [{ symbols: ['AAPL'] }] }), 'What if', 'Results added up, as they were and without'],
  [
    'a table',
    report('breakdown', { rows: by('symbol'), columns: by('weekday'), metrics: ['totalResult'] }),
    'Symbol by weekday',
    'Symbol by weekday',
  ],
  [
    'a map',
    report('breakdown', { rows: by('weekday'), columns: by('hour'), metrics: ['totalResult'], as: 'map' }),
    'Weekday by hour',
    'Weekday by hour',
  ],
  [
    'intervals',
    report('breakdown', { rows: by('symbol'), metrics: ['expectancy'], as: 'chart' }),
    'Expectancy by symbol',
    'Expectancy by symbol',
  ],
  ['the card of equity', '/dashboard', 'Dashboard', 'Equity'],
  ['the card of setups', '/dashboard', 'Dashboard', 'By setup'],
  ['the card of costs', '/dashboard?p=investor', 'Dashboard', 'Costs by month'],
  ['the curve of a day', '/journal/2026-01-05', 'Mon, Jan 5, 2026', 'Realised, exit by exit'],
  ['the card of hours', '/dashboard', 'Dashboard', 'Weekday and hour'],
];

describe('what leaves with a picture', () => {
  test.each(CHARTS)('%s: no money, unless it is asked for', async (_chart, path, page, title) => {
    await app.go(path, page);
    await open(title);
    const said = await dialog().getByText(/ px$/).innerText();
    const hidden = await save();
    expect(hidden.size).toBe(said);
    expect(hidden.texts.filter(isMoney)).toEqual([]);
    expect(hidden.texts).toContain('Money is hidden');
    expect(hidden.texts).toContain(title);
    expect(hidden.texts.find((text) => text.startsWith('n '))).toMatch(/^n \d+/);

    await open(title);
    await dialog().getByRole('checkbox', { name: 'Show money' }).check();
    const shown = await save();
    expect(shown.texts.filter(isMoney)).not.toEqual([]);
    expect(shown.texts).not.toContain('Money is hidden');
  });

  test('the path of a trade tells prices, which are nobody’s, and neither its size nor its money', async () => {
    await app.page.evaluate((to) => void (location.hash = to), `/trades/${trade}`);
    await open('Path of MSFT long');
    const { texts } = await save();
    expect(texts).toContain('1,000');
    expect(texts.filter((text) => /[+−]\d/.test(text))).toEqual([]);
    await open('Path of MSFT long');
    await dialog().getByRole('checkbox', { name: 'Show money' }).check();
    expect((await save()).texts).toEqual(expect.arrayContaining(['+10', '+490.00']));
  });

  test('a month of the calendar', async () => {
    await app.go(
      `/dashboard?f=${encodeURIComponent(JSON.stringify({ dates: { meaning: 'closed', from: '2026-01-05', to: '2026-01-12' } }))}`,
      'Dashboard',
    );
    await open('January 2026');
    const { texts } = await save();
    expect(texts.filter(isMoney)).toEqual([]);
    expect(texts).toContainEqual(expect.stringMatching(/^Closed in .*Jan 5.*Jan 12/));
  });
});

test('it is twice as sharp as the page, in the colours of the page, with its own letters', async () => {
  await app.go(report('equity'), 'Equity and drawdown');
  await open('Realised, added up');
  const frame = await dialog().getByRole('img').boundingBox();
  const { size } = await save();
  // Without its edge.
  expect(size.split(' ')[0]).toBe(String(2 * ((frame?.width as number) - 2)));
  const svg = await app.page.evaluate(() => (window as any).drawn as string);
  expect(svg).toMatch(/@font-face\{font-family:"?Inter Variable"?;[^}]*src:url\(data:font\/woff2;base64,/);
  expect(svg).not.toMatch(/https?:(?!\/\/www\.w3\.org)|var\(|class=/);
});

test('every line of a text stands where it stood, and what is hidden stays hidden', async () => {
  await app.go(report('equity'), 'Equity and drawdown');
  await open('Realised, added up');
  const tops = await dialog()
    .getByRole('img')
    .evaluate((image) => {
      const name = document.createElement('p');
      name.textContent = '漢字仮名交文章取引日記';
      name.style.width = '40px';
      const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      const [unseen, seen] = ['behind the curtain', 'before it'].map((words) => {
        const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
        text.textContent = words;
        text.style.visibility = words === 'before it' ? 'visible' : 'inherit';
        return text;
      });
      const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
      group.style.visibility = 'hidden';
      group.append(unseen as Element, seen as Element);
      drawing.append(group);
      image.firstElementChild?.append(name, drawing);
      const range = document.createRange();
      range.selectNodeContents(name);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size;
    });
  const { texts } = await save();
  const lines = texts.filter((text) => /[\u3000-\u9fff]/.test(text));
  expect(tops).toBeGreaterThan(2);
  expect([lines.length, lines.join('')]).toEqual([tops, '漢字仮名交文章取引日記']);
  expect(texts.filter((text) => /curtain|before it/.test(text))).toEqual(['before it']);
});

test('signs that are drawn are in it like those that are written', async () => {
  await app.go(report('equity'), 'Equity and drawdown');
  await open('Realised, added up');
  const [x, y] = await dialog()
    .getByRole('img')
    .evaluate((image) => {
      const sign = document.createElement('p');
      sign.className = 'drawn-plus';
      sign.style.cssText = 'width: 21px; height: 11px; color: rgb(1, 2, 3); background-color: rgb(4, 5, 6)';
      image.firstElementChild?.append(sign);
      const [own, all] = [sign, image.firstElementChild as Element].map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect];
      return [own.left - all.left, own.top - all.top] as const;
    });
  await save();
  const svg = await app.page.evaluate(() => (window as any).drawn as string);
  const bars = [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="(\d+)" height="(\d+)" fill="rgb\(1, 2, 3\)"/g)];
  const [left = [], top = [], ...sizes] = [1, 2, 3, 4].map((part) => bars.map((bar) => Number(bar[part])));
  expect(sizes).toEqual([
    [7, 1],
    [1, 7],
  ]);
  expect([left[0], top[1]].map((place, at) => (place as number) - (at === 0 ? x : y))).toEqual([
    expect.closeTo(7, 1),
    expect.closeTo(2, 1),
  ]);
  // One through the middle of the other.
  expect([left[1], top[0]].map((place, at) => (place as number) - (at === 0 ? x : y))).toEqual([
    expect.closeTo(10, 1),
    expect.closeTo(5, 1),
  ]);
});

test('Enter puts it on the clipboard', async () => {
  await app.go(report('equity'), 'Equity and drawdown');
  await open('Realised, added up');
  expect(await barriers(app.page)).toEqual([]);
  await app.page.keyboard.press('Enter');
  await app.message('The picture is on the clipboard').waitFor();
  const size = await app.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const { width, height } = await createImageBitmap((await item?.getType('image/png')) as Blob);
    return [width, height];
  });
  expect(size).toEqual([1408, expect.any(Number)]);
});

test('the key opens the chart whose card has the focus, else the first; Esc leads back', async () => {
  await app.go('/dashboard', 'Dashboard');
  const card = app.page.getByRole('region', { name: 'By setup' });
  const row = card.getByRole('link').first();
  await row.focus();
  await app.page.keyboard.press('Shift+P');
  await dialog().getByRole('heading', { level: 3, name: 'By setup' }).waitFor();
  await app.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(() => row.evaluate((element) => element === document.activeElement)).toBe(true);
  await row.blur();
  await app.page.keyboard.press('Shift+P');
  await dialog().getByRole('heading', { level: 3, name: 'Equity' }).waitFor();
  await app.page.keyboard.press('Escape');
});
