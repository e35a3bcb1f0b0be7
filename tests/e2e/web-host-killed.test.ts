import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, signIn } from '../support/browser-page.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';
import { startWebHost, type WebHost } from '../support/web-host.ts';

let app: WebApp;
let host: WebHost;
beforeAll(async () => {
  app = await openWebApp();
  host = app.host;
});
afterAll(async () => {
  await host.stop();
  await app.stop();
});

const name = () => app.page.getByLabel('Name', { exact: true });
const needsLink = () => app.page.getByRole('heading', { level: 1, name: 'This page needs a new link' });
const kill = () => process.kill(host.pid, 'SIGKILL');

/** The same journal on the same port, as one who starts it again. */
async function startAgain(): Promise<void> {
  host = await startWebHost({ home: app.host.home, words: ['--port', String(app.host.port)] });
}

async function stored(): Promise<string[]> {
  const client = await openPage(host.origin, await signIn(await host.newLink()));
  const { accounts } = await client.api.accounts.list({});
  client.close();
  return accounts.map((account) => account.name);
}

test('when its host is killed the page says so calmly and stays as it is, what is typed included', async () => {
  const { page } = app;
  await app.go('/accounts/new?kind=futures', 'New account');
  await name().fill('Typed before');
  kill();
  await page.getByText('Reconnecting to Roundtrip. What was saved is kept.').waitFor();
  await name().fill('Typed before, and while it was away');
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('started again it asks for a new link; opened in another tab, the page goes on with what was typed', async () => {
  const { page } = app;
  await startAgain();
  await needsLink().waitFor();
  expect(await name().isVisible()).toBe(false);
  const tab = await page.context().newPage();
  await tab.goto(host.link());
  await tab.getByRole('navigation', { name: 'Main' }).waitFor();
  await tab.close();
  await name().waitFor();
  expect(await name().inputValue()).toBe('Typed before, and while it was away');
  await page.keyboard.press('Control+Enter');
  await app.message('Added account “Typed before, and while it was away”').waitFor();
  expect(await stored()).toEqual(['Typed before, and while it was away']);
});

test('what is saved while the host is away is saved once it is back, and once', async () => {
  const { page } = app;
  await app.go('/accounts/new?kind=futures', 'New account');
  await name().fill('Saved while away');
  kill();
  await page.getByText('Reconnecting to Roundtrip. What was saved is kept.').waitFor();
  await page.keyboard.press('Control+Enter');
  await startAgain();
  await needsLink().waitFor();
  await page.goto(host.link());
  await app.message('Added account “Saved while away”').waitFor();
  expect(await stored()).toEqual(['Saved while away', 'Typed before, and while it was away']);
});

test('a new link put into the address of the open page leaves the page where it was, and the code nowhere', async () => {
  const { page } = app;
  await app.go('/accounts/new?kind=futures', 'New account');
  await name().fill('Still here');
  kill();
  await startAgain();
  await needsLink().waitFor();
  await page.keyboard.press('Control+k');
  await page.goto(host.link());
  await name().waitFor();
  expect(await name().inputValue()).toBe('Still here');
  expect(page.url()).toBe(`${host.origin}/#/accounts/new?kind=futures`);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await name().fill('');
});

test('the page complained of nothing but a host that was away', () => {
  expect(app.complaints.filter((line) => !/net::ERR_|status of 401/.test(line))).toEqual([]);
});
