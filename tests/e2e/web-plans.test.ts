import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { presetAccount } from '../support/preset-account.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
});
afterAll(() => app.stop());

const dialog = () => app.page.getByRole('dialog');
const field = (label: string) => dialog().getByLabel(label, { exact: true });
const focused = (name: string) => app.page.getByRole('link', { name, exact: true }).and(app.page.locator(':focus')).waitFor();
const tab = (name: string) => app.page.getByRole('button', { name: new RegExp(`^${name} \\d+$`) });

test('without plans the page says what one is and how to write it down', async () => {
  await app.go('/plans', 'Plans');
  await app.page.getByText('No open plans').waitFor();
  expect(await barriers(app.page)).toEqual([]);
});

test('a plan is written down from anywhere, and its row says what it would bring', async () => {
  const { page, api } = app;
  await page.keyboard.press('Shift+N');
  await field('Symbol').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Control+Enter');
  await dialog().getByText('Enter a symbol.').waitFor();
  await field('Symbol').fill('MNQZ25');
  await field('Entry').fill('25,000');
  await field('Stop').fill('24980');
  await field('Target 1 price').fill('25040');
  await field('Target 1 share in per cent').fill('50');
  await dialog().getByRole('button', { name: 'Target', exact: true }).press('Enter');
  await field('Target 2 price').fill('25080');
  await field('Note').fill('Second close above the range.');
  await dialog().getByText('+3.00 R').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await app.message('Plan written down for MNQZ25').waitFor();
  const { plans } = await api.plans.list({ status: 'planned' });
  expect(plans).toMatchObject([
    {
      ...{ symbol: 'MNQZ25', side: 'buy', entry: '25000', stop: '24980', plannedR: '3', note: 'Second close above the range.' },
      targets: [
        { price: '25040', share: '0.5' },
        { price: '25080', share: null },
      ],
    },
  ]);
  await page.getByRole('row', { name: /MNQZ25.*25,000\.00.*24,980\.00.*25,040\.00, 25,080\.00.*\+3\.00/ }).waitFor();
});

test('it is changed, taken as a trade, opened again and removed by keys; undo brings it back', async () => {
  const { page, api } = app;
  const { uid: account } = await api.accounts.create(presetAccount('Futures', 'futures'));
  const { trades } = await api.trades.create({
    ...{ account, instrument: { symbol: 'MNQZ25' }, direction: 'long' },
    entries: [{ quantity: '2', price: '25000', at: '2025-11-20T14:36:00Z' }],
    exits: [{ quantity: '2', price: '25040', at: '2025-11-20T15:36:00Z' }],
  });
  await page.keyboard.press('j');
  await focused('MNQZ25');
  await page.keyboard.press('e');
  await field('Entry').fill('25001');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('row', { name: /25,001/ }).waitFor();
  await dialog().waitFor({ state: 'hidden' });

  await page.keyboard.press('j');
  await focused('MNQZ25');
  await page.keyboard.press('t');
  await page.getByRole('option', { name: /MNQZ25.*long/ }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await app.message('Tied the plan for MNQZ25 to its trade').waitFor();
  await tab('Taken').filter({ hasText: '1' }).press('Enter');
  await page.getByRole('row', { name: /MNQZ25/ }).waitFor();
  // Twenty-one points on two contracts of two dollars were at stake.
  expect(await api.trades.get({ uid: trades[0]!.uid })).toMatchObject({ risk: '80', riskSource: 'stop', r: '2' });

  await page.keyboard.press('j');
  await focused('MNQZ25');
  await page.keyboard.press('o');
  await tab('Open').filter({ hasText: '1' }).press('Enter');
  await page.getByRole('row', { name: /MNQZ25/ }).waitFor();
  await page.keyboard.press('j');
  await focused('MNQZ25');
  await page.keyboard.press('Delete');
  await page.getByText('No open plans').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('row', { name: /MNQZ25/ }).waitFor();
  await page.keyboard.press('j');
  await focused('MNQZ25');
  await page.keyboard.press('m');
  await tab('Missed').filter({ hasText: '1' }).waitFor();
});

test('a missed trade is written down at once, with what it would have made', async () => {
  const { page, api } = app;
  await page.keyboard.press('Shift+N');
  await field('Symbol').fill('AAPL');
  await dialog().getByRole('radio', { name: 'Missed' }).press('Enter');
  await dialog().getByRole('radio', { name: 'Short' }).press('Enter');
  await field('Entry').fill('190');
  await field('Stop').fill('191');
  await field('Target 1 price').fill('186.5');
  await dialog().getByText('It would have made').getByText('+3.50 R').waitFor();
  await page.keyboard.press('Control+Enter');
  await app.message('Missed trade written down for AAPL').waitFor();
  await tab('Missed').press('Enter');
  await page.getByRole('row', { name: /AAPL.*Short.*190.*186\.5.*\+3\.50/ }).waitFor();
  expect(await barriers(page)).toEqual([]);
  expect((await api.plans.list({ status: 'missed' })).plans[0]).toMatchObject({
    symbol: 'AAPL',
    status: 'missed',
    plannedR: '3.5',
    trade: null,
  });
});

test('many plans come in portions', async () => {
  const { page, api } = app;
  const plan = { account: null, side: 'buy', day: '2031-01-01', entry: '10', quantity: null, risk: null, targets: [], note: '' } as const;
  for (let at = 0; at < 120; at++)
    await api.plans.create({ status: 'missed', ...plan, targets: [], instrument: { symbol: 'MSFT' }, note: `Number ${at}` });
  await app.go('/plans?status=missed', 'Plans');
  await page.getByText('1 to 100 of 122').waitFor();
  await page.getByRole('button', { name: 'Older' }).press('Enter');
  await page.getByText('101 to 122 of 122').waitFor();
  await page.getByRole('row', { name: /AAPL/ }).waitFor();
  expect(app.complaints).toEqual([]);
});
