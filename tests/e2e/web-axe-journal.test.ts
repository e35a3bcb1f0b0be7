import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { drawPng } from '../support/draw-images.ts';
import { pasteFiles } from '../support/hand-images.ts';
import { addManyTrades } from '../support/many-trades.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
let setup: string;
/** A trade with an exit, and one that asks. */
let trade: string;
let asking: string;
beforeAll(async () => {
  app = await openWebApp();
  await app.page.emulateMedia({ reducedMotion: 'no-preference' });
  app.page.setDefaultTimeout(20_000);
});
afterAll(() => app.stop());

const DAY = '2026-01-05';
const page = () => app.page;
const key = async (...keys: string[]) => {
  for (const each of keys) await app.page.keyboard.press(each);
};
const button = (name: string | RegExp) => app.page.getByRole('button', { name }).first();
const shown = (text: string | RegExp) => app.page.getByText(text).first().waitFor();
const dialog = (name: string | RegExp) => app.page.getByRole('dialog', { name }).waitFor();
const close = async () => {
  await key('Escape');
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
};
const go = async (path: string, title: string | RegExp) => {
  await app.page.evaluate((to) => void (location.hash = to), path);
  await app.page.getByRole('heading', { level: 1, name: title }).waitFor();
};
const filtered = (filter: object) => `/trades?f=${encodeURIComponent(JSON.stringify(filter))}`;

/** Each screen from the one before it, in the order in which they are looked at. */
const SCREENS: [string, () => Promise<unknown>][] = [
  ['no trades yet', async () => (await go('/trades', 'Trades'), await shown('No trades yet'))],
  ['no setups yet', async () => (await go('/setups', 'Setups and tags'), await shown('No setups or tags yet'))],
  ['no fields yet', () => go('/setups/fields', 'Setups and tags')],
  ['no templates yet', () => go('/setups/templates', 'Setups and tags')],
  [
    'trades, one of them chosen',
    async () => (await fillJournal(), await go('/trades', 'Trades'), await shown('TSLA'), await key('j', 'j')),
  ],
  ['trades selected', async () => (await key('x', 'j', 'x'), await shown('2 selected'))],
  ['tags of trades selected', async () => (await key('t'), await dialog('Tags of 2 trades'))],
  ['a setup for trades selected', async () => (await close(), await key('s'), await dialog(/^Setup of/))],
  ['the columns', async () => (await close(), await key('Escape'), await button('Columns').press('Enter'), await dialog('Columns'))],
  ['what to filter by', async () => (await close(), await key('/'), await dialog('Add filter'))],
  ['what to filter by, with values', async () => (await page().keyboard.type('ts'), await shown('TSLA'))],
  ['dates to filter by', () => filterBy('Dates', 'Closed in')],
  ['symbols to filter by', () => filterBy('Symbol')],
  ['tags to filter by', () => filterBy('Tags', 'Tagged')],
  ['a span to filter by', () => filterBy('Net')],
  ['hours to filter by', () => filterBy('Hour')],
  ['ratings to filter by', () => filterBy('Rating')],
  [
    'trades of a filter, to be kept as a view',
    async () => {
      await close();
      await go(filtered({ symbols: ['TSLA'], direction: 'long' }), 'Trades');
      await button('Save as view').press('Enter');
      await dialog('Save as view');
    },
  ],
  [
    'a saved view',
    async () => {
      await page().keyboard.type('Long TSLA');
      await key('Enter');
      await page()
        .getByRole('link', { name: /Long TSLA/ })
        .waitFor();
    },
  ],
  ['no trade of a filter', async () => (await go(filtered({ direction: 'short' }), 'Trades'), await shown('No trade fits'))],
  ['a trade', async () => (await go(`/trades/${trade}`, /AAPL long/), await shown('Broke the range'))],
  ['tags of a trade', async () => (await key('t'), await dialog('Tags'))],
  ['a note being written', async () => (await close(), await key('e'), await page().getByRole('textbox', { name: /Note/ }).waitFor())],
  ['templates for a note', async () => (await button('Template').press('Enter'), await page().getByRole('menu').waitFor())],
  ['words of an exit', async () => (await key('Escape'), await button('Write about P1').press('Enter'), await shown('Close'))],
  [
    'a fill being changed',
    async () => (await button(/^Edit buy/).press('Enter'), await page().getByRole('form', { name: 'Edit fill' }).waitFor()),
  ],
  [
    'a trade to be split',
    async () => (
      await go('/trades', 'Trades'),
      await go(`/trades/${asking}`, /LOOP long/),
      await button('Split').press('Enter'),
      await dialog(/^Split/)
    ),
  ],
  ['a trade to be grouped', async () => (await close(), await button('Group').press('Enter'), await dialog(/^Group/))],
  ['a trade with a question', async () => (await close(), await shown('20 LOOP sold'))],
  ['a day', async () => (await go(`/journal/${DAY}`, /Jan 5/), await shown('A calm open'))],
  [
    'the plan of a day being written',
    async () => (await button(/^Edit: Plan/).press('Enter'), await page().getByRole('textbox', { name: /Plan/ }).waitFor()),
  ],
  [
    'an image of a day, in large',
    async () => {
      await key('Escape');
      await page().getByRole('button', { name: 'Choose images' }).first().focus();
      await pasteFiles(page(), [{ name: 'image.png', bytes: drawPng(640, 400) }]);
      await button(/^Zoom Image 1/).press('Enter');
      await page().getByRole('dialog').getByText('Image 1').first().waitFor();
    },
  ],
  ['a day without trades', async () => (await close(), await go('/journal/2026-03-21', /Mar 21/), await shown('No trades on this day'))],
  ['a week', async () => (await go(`/journal/week/${DAY}`, /./), await shown('Review of the week'))],
  ['a month', async () => (await go('/journal/month/2026-01', /January/), await shown('Net of the month'))],
  ['a year', async () => (await go('/journal/year/2026', /2026/), await shown('Net of the year'))],
  ['plans', async () => (await go('/plans', 'Plans'), await shown('MSFT'))],
  ['a new plan', async () => (await key('Shift+N'), await page().getByRole('dialog').waitFor())],
  ['a new trade', async () => (await close(), await key('n'), await dialog('New trade'))],
  [
    'tags of a group',
    async () => (
      await close(),
      await go('/setups', 'Setups and tags'),
      await page()
        .getByRole('link', { name: /^Setups/ })
        .last()
        .press('Enter'),
      await page().getByRole('link', { name: 'Gap fade' }).waitFor()
    ),
  ],
  ['a new group', async () => (await button('Add a group').press('Enter'), await page().getByRole('dialog').waitFor())],
  [
    'what to do with a tag',
    async () => (await close(), await button('More about Gap fade').press('Enter'), await page().getByRole('menu').waitFor()),
  ],
  ['a playbook', async () => (await key('Escape'), await go(`/setups/${setup}`, /./), await shown('Above the range'))],
  ['fields', async () => (await go('/setups/fields', 'Setups and tags'), await button(/^Remove.*Sleep/).waitFor())],
  ['templates', async () => (await go('/setups/templates', 'Setups and tags'), await shown('Questions'))],
  ['a template', async () => (await button('New template').press('Enter'), await page().getByRole('textbox', { name: 'Name' }).waitFor())],
  ['the dashboard', async () => (await go('/dashboard', 'Dashboard'), await shown('Profit factor'), await shown(/^USD$/))],
  ['reports', async () => (await go('/reports', 'Reports'), await shown('Setup by weekday'))],
  ['a breakdown', async () => (await go('/reports/breakdown', 'Mean R by setup'), await shown('All setups'))],
  ['two samples to compare', async () => (await go('/reports/compare', 'Compare'), await shown('Long against short'))],
  [
    'what is found',
    async () => {
      await go('/history', 'History');
      await key('ControlOrMeta+k');
      await page().keyboard.type('range');
      await page().getByRole('option', { name: /AAPL/ }).first().waitFor();
    },
  ],
];

test.each(SCREENS)('%s: no barrier', async (_name, open) => {
  await open();
  expect(await barriers(app.page)).toEqual([]);
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});

/** Closes what is open, and opens the editor of this kind. */
async function filterBy(kind: string, label = kind): Promise<void> {
  await key('Escape');
  await page().getByRole('dialog').waitFor({ state: 'detached' });
  await key('/');
  await dialog('Add filter');
  await page().keyboard.type(kind);
  await page().getByRole('option', { name: kind, exact: true }).waitFor();
  await key('Enter');
  await dialog(label);
}

async function fillJournal(): Promise<void> {
  const { api } = app;
  const account = await addManyTrades(api, 60);
  const tag = await api.tags.create({ group: 'mistake', name: 'Hesitated', colour: 'pink' });
  ({ uid: setup } = await api.tags.create({
    group: 'setup',
    name: 'Gap fade',
    description: 'After a gap above all levels.',
    colour: 'blue',
  }));
  await api.tags.setRules({ tag: setup, rules: [{ uid: null, phase: 'entry', text: 'Above the range' }] });
  await api.fields.create({ name: 'Sleep', type: 'choice', choices: ['Good', 'Bad'] });
  await api.templates.save({ uid: null, name: 'Questions', of: 'trade', text: '## Why', starts: false });
  const { uids } = await api.table.uids({ sort: { by: 'opened', descending: false } });
  trade = uids[0]!;
  const changes = { note: 'Broke the range. See [[day:2026-01-05]].', rating: 4, reviewed: true, setup, addTags: [tag.uid] };
  await api.trades.annotate({ uids: uids.slice(0, 3), changes });
  await api.trades.annotate({ uids: uids.slice(-3), changes: { ...changes, rating: 2 } });
  for (const of of ['day', 'day_plan', 'week'] as const) await api.days.annotate({ of, day: DAY, changes: { note: 'A calm open.' } });
  const plan = { account, side: 'buy', day: null, entry: '10', quantity: '5', risk: null, targets: [], note: 'On a close above.' } as const;
  await api.plans.create({ status: 'planned', ...plan, targets: [], instrument: { symbol: 'MSFT' } });
  const fill = { account, instrument: { symbol: 'LOOP' }, costs: [] };
  const { fills } = await api.fills.add({
    fills: [
      { ...fill, side: 'buy', quantity: '10', price: '10', at: `${DAY}T20:30:00Z` },
      { ...fill, side: 'sell', quantity: '30', price: '12', at: `${DAY}T20:40:00Z` },
    ],
  });
  asking = fills[0]!.uid;
}
