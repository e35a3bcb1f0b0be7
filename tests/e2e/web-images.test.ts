import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chance } from '../importers/readers/fuzz/chance.ts';
import { mutate } from '../importers/readers/fuzz/mutate.ts';
import { barriers } from '../support/axe.ts';
import { drawBmp, drawGif, drawJpeg, drawPng, emptyPng } from '../support/draw-images.ts';
import { drawWebp } from '../support/draw-webp.ts';
import { dropOnto, pasteFiles } from '../support/hand-images.ts';
import { PATIENT } from '../support/patient.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
let days = 4;
let card: Locator;
beforeAll(async () => {
  app = await openWebApp();
  card = app.page.getByRole('group', { name: 'Images', exact: true }).first();
});
afterAll(() => app.stop());

test('a pasted image is captioned, ordered and zoomed by keyboard, and is there after a reload', async () => {
  const { page } = app;
  const day = await openDay();
  await pasteFiles(page, [{ name: 'image.png', bytes: drawPng(1600, 900) }]);
  await zoomButton(1, 1).waitFor();
  await card.getByLabel('Caption of image 1').fill('Entry');
  await page.keyboard.press('Enter');
  await expect.poll(() => captions(day), PATIENT).toEqual(['Entry']);
  await dropOnto(card, [{ name: 'exit.png', bytes: drawPng(300, 500) }]);
  await zoomButton(2, 2).waitFor();
  await zoomButton(2, 2).focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => captions(day), PATIENT).toEqual(['', 'Entry']);
  await expect.poll(() => zoomButton(1, 2).evaluate((button) => button === document.activeElement), PATIENT).toBe(true);
  await page.reload();
  await zoomButton(2, 2).waitFor();
  expect(await card.getByLabel('Caption of image 2').inputValue()).toBe('Entry');
  await expect
    .poll(() => card.locator('img').evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth)), PATIENT)
    .toEqual([300, 480]);

  await zoomButton(1, 2).focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('dialog');
  await box.getByText('1 of 2').waitFor();
  await page.keyboard.press('ArrowRight');
  await box.getByRole('heading', { name: 'Entry' }).waitFor();
  expect(await widthOf(box)).toBe(1256);
  await page.keyboard.press('1');
  await expect.poll(() => widthOf(box), PATIENT).toBe(1600);
  await page.keyboard.press('+');
  await expect.poll(() => widthOf(box), PATIENT).toBe(2400);
  await page.keyboard.press('0');
  await expect.poll(() => widthOf(box), PATIENT).toBe(1256);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'detached' });

  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.getByRole('button', { name: /^Undo:/ }).waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => captions(day), PATIENT).toEqual(['Entry', '']);
  await page.getByRole('button', { name: /^Redo:/ }).waitFor();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => captions(day), PATIENT).toEqual(['', 'Entry']);
});

test('an image is dragged before another, taken away with Delete, and comes back from the message', async () => {
  const { page } = app;
  const day = await openDay('One', 'Two', 'Three');
  await zoomButton(3, 3).dragTo(zoomButton(1, 3));
  await expect.poll(() => captions(day), PATIENT).toEqual(['Three', 'One', 'Two']);
  await card.getByRole('button', { name: 'Zoom Image 2 of 3: One' }).focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => captions(day), PATIENT).toEqual(['Three', 'Two']);
  await expect.poll(() => zoomButton(2, 2).evaluate((button) => button === document.activeElement), PATIENT).toBe(true);
  await app.message('Image removed').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => captions(day), PATIENT).toEqual(['Three', 'One', 'Two']);
});

test.each(['light', 'dark'] as const)('nothing bars the way to images in the %s theme', async (theme) => {
  await app.api.settings.update({ theme });
  await openDay('One', 'Two', 'Three');
  await expect.poll(() => app.page.locator('html').getAttribute('data-theme'), PATIENT).toBe(theme);
  expect(await barriers(app.page, 'fieldset[aria-label=Images]')).toEqual([]);
});

test('of several files each that is no image is named with its reason, and the others are kept', async () => {
  const day = await openDay();
  const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>window.__pwn = 1</script></svg>');
  await dropOnto(card, [
    { name: 'good.png', bytes: drawPng(20, 20) },
    { name: 'drawing.png', bytes: svg },
    { name: 'bomb.png', bytes: emptyPng(50_000, 50_000) },
    { name: 'screen.gif', bytes: drawGif(65_535, 65_535), type: 'image/gif' },
    { name: 'cut.png', bytes: drawPng(200, 200).subarray(0, 60) },
    { name: 'page.png', bytes: Buffer.from('<html><script>window.__pwn = 1</script>') },
    { name: '\u202egnp.evil', bytes: Buffer.alloc(10), type: 'image/png' },
    { name: 'tail.png', bytes: Buffer.concat([drawPng(30, 30), Buffer.from('<script>window.__pwn = 1</script>')]) },
    { name: 'point.gif', bytes: drawGif(), type: 'image/gif' },
    { name: 'old.bmp', bytes: drawBmp(33, 22), type: 'image/bmp' },
    { name: 'new.webp', bytes: drawWebp(44, 33), type: 'image/webp' },
  ]);
  const alert = card.getByRole('alert');
  await alert.waitFor();
  expect(await alert.getByRole('listitem').allTextContents()).toEqual([
    expect.stringMatching(/^“drawing.png” is a drawing that can carry programs/),
    expect.stringMatching(/^“bomb.png” says that it has 50000 × 50000 points/),
    expect.stringMatching(/^“screen.gif” says that it has 65535 × 65535 points/),
    expect.stringMatching(/^“cut.png” is damaged/),
    expect.stringMatching(/^“page.png” is not an image/),
    expect.stringMatching(/^“gnp.evil” is not an image/),
  ]);
  expect((await images(day)).map(({ width, height }) => [width, height])).toEqual([
    [20, 20],
    [30, 30],
    [1, 1],
    [33, 22],
    [44, 33],
  ]);
  expect(stored().some((bytes) => bytes.includes('__pwn'))).toBe(false);
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await alert.waitFor({ state: 'detached' });
});

test('a photograph is stood upright, scaled and stripped of where it was taken', async () => {
  const day = await openDay();
  const jpeg = await drawJpeg(app.page, 4000, 3000);
  expect(jpeg.includes('Exif') && jpeg.includes('GPS')).toBe(true);
  await pasteFiles(app.page, [{ name: 'image.jpg', bytes: jpeg, type: 'image/jpeg' }]);
  await expect.poll(async () => (await images(day)).length, PATIENT).toBe(1);
  const [{ width, height, sha256 }] = (await images(day)) as [Awaited<ReturnType<typeof images>>[number]];
  expect(width).toBeLessThan(height);
  expect(width * height).toBeLessThanOrEqual(8_000_000);
  expect(width * height).toBeGreaterThan(7_900_000);
  for (const file of [`${sha256}.webp`, `${sha256}.thumb.webp`]) {
    const bytes = readFileSync(join(app.host.folder, 'images', sha256.slice(0, 2), file));
    for (const trace of ['Exif', 'EXIF', 'GPS', 'XMP', 'ICCP']) expect(bytes.includes(trace), `${trace} in ${file}`).toBe(false);
  }
});

test('text with a picture of itself stays text, and images let go of elsewhere say where they belong', async () => {
  const day = await openDay();
  const image = { name: 'image.png', bytes: drawPng(9, 9) };
  await pasteFiles(app.page, [image], 'words');
  await dropOnto(app.page.locator('body'), [image]);
  await app.message(/Images go onto a card of images/).waitFor();
  expect(await images(day)).toEqual([]);
  await app.go('/settings', 'Settings');
  await dropOnto(app.page.locator('body'), [image]);
  await app.message(/Images belong to a trade, a day or a plan/).waitFor();
});

const FILES = Number(process.env.ROUNDTRIP_IMAGE_FUZZ_IN_PAGE ?? 200);

test(`${FILES} spoiled images are each added or named, and the page goes on`, { timeout: 300_000 }, async () => {
  const day = await openDay();
  const sound = [drawPng(40, 30), drawGif(), drawBmp(20, 20), drawWebp(50, 40), await drawJpeg(app.page, 64, 48)].map(
    (bytes) => new Uint8Array(bytes),
  );
  const files = Array.from({ length: FILES }, (_, seed) => {
    const chance = new Chance(seed + 1);
    return { name: `${seed}.png`, bytes: mutate(chance.of(sound), chance, sound) };
  });
  await dropOnto(card, files);
  const failed = card.getByRole('alert').getByRole('listitem');
  await failed.first().waitFor({ timeout: 200_000 });
  const added = (await images(day)).length;
  console.info(`images in the page, seeds 1 to ${FILES}: added ${added}, named ${await failed.count()}`);
  expect(added + (await failed.count())).toBe(FILES);
  expect(Math.min(added, await failed.count())).toBeGreaterThan(FILES / 20);
});

test('no page complained, and no program of an image ran', async () => {
  expect(app.complaints).toEqual([]);
  expect(await app.page.evaluate(() => '__pwn' in window)).toBe(false);
});

test('an image whose file is gone says so', async () => {
  const day = await openDay('One');
  rmSync(join(app.host.folder, 'images'), { recursive: true });
  const page = await app.newPage();
  await page.goto(await app.host.newLink());
  await page.waitForURL(/#\/\w/);
  await page.evaluate((to) => void (location.hash = to), `/journal/${day}`);
  await page.getByText('Its file is not in the journal folder').waitFor();
});

const zoomButton = (at: number, of: number) => card.getByRole('button', { name: new RegExp(`^Zoom Image ${at} of ${of}(:|$)`) });
const widthOf = async (box: Locator) => Math.round((await box.locator('img').boundingBox())?.width ?? 0);
const images = async (day: string) => (await app.api.days.get({ day })).review.images;
const captions = async (day: string) => (await images(day)).map(({ caption }) => caption);
const stored = () =>
  readdirSync(join(app.host.folder, 'images'), { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? readFileSync(join(entry.parentPath, entry.name)) : [],
  );

/** The page of another day with an image for each of these captions. */
async function openDay(...said: string[]): Promise<string> {
  const day = new Date(Date.UTC(2026, 0, ++days)).toISOString().slice(0, 10);
  await app.page.evaluate((to) => void (location.hash = to), `/journal/${day}`);
  await app.page.getByRole('heading', { level: 1, name: /Jan|Feb/ }).waitFor();
  await card.getByRole('button', { name: 'Choose images' }).waitFor();
  for (const [index, caption] of said.entries()) {
    await pasteFiles(app.page, [{ name: 'image.png', bytes: drawPng(640 + index, 400) }]);
    await zoomButton(index + 1, index + 1).waitFor();
    await card.getByLabel(`Caption of image ${index + 1}`).fill(caption);
    await app.page.keyboard.press('Enter');
    await expect.poll(async () => (await captions(day))[index], PATIENT).toBe(caption);
  }
  return day;
}
