import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp } from '../standin/launch.ts';
import { end, value } from '../support/desktop-app.ts';
import { PATIENT } from '../support/patient.ts';

const DAY = '2026-01-05';
const KEY = 'CommandOrControl+Shift+F8';
let run: RunningApp;
beforeAll(async () => {
  run = await launch();
});
afterAll(() => end(run));

const isHeard = () => run.app.evaluate(({ globalShortcut }, key) => globalShortcut.isRegistered(key), KEY);
const click = () => run.app.evaluate(({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('captureScreen')?.click());
const images = async () => (await value(run.page, 'days.get', { day: DAY })).review.images;

test('the key is heard outside the window only while the settings say so', async () => {
  expect(await isHeard()).toBe(false);
  await value(run.page, 'settings.update', { captureAnywhere: true });
  await expect.poll(isHeard, PATIENT).toBe(true);
  await value(run.page, 'settings.update', { captureAnywhere: false });
  await expect.poll(isHeard, PATIENT).toBe(false);
});

test('without a trade, a day or a plan nothing is captured, and the page says so', async () => {
  await run.page.evaluate(() => void (location.hash = '/settings'));
  await run.page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await click();
  await run.page.getByText('The screen was not captured: no trade, day or plan is open').waitFor();
});

test('the screen comes onto the day that is open', async () => {
  await openDay();
  await click();
  await expect.poll(async () => (await images()).length, PATIENT).toBe(1);
  const [{ sha256, width, height }] = await images();
  expect([width, height]).toEqual([64, 40]);
  const { folder } = await value(run.page, 'host.state');
  expect(readdirSync(join(folder, 'images', sha256.slice(0, 2))).sort()).toEqual([`${sha256}.thumb.webp`, `${sha256}.webp`]);
  await expect
    .poll(() => run.page.locator(`img[src*="${sha256}"]`).evaluate((img) => (img as HTMLImageElement).naturalWidth), PATIENT)
    .toBe(64);
});

test('a system that does not show the screen is told in words, and the window is there again', async () => {
  await run.app.evaluate(({ desktopCapturer }) => {
    desktopCapturer.getSources = async () => {
      throw new Error('no portal');
    };
  });
  await openDay();
  await click();
  await run.page.getByText('The system did not let Roundtrip see the screen').waitFor();
  expect(await run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
  expect(await images()).toHaveLength(1);
});

async function openDay(): Promise<void> {
  await run.page.evaluate((to) => void (location.hash = to), `/journal/${DAY}`);
  await run.page.getByRole('group', { name: 'Images', exact: true }).first().waitFor();
}
