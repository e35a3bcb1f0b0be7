import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { imageFile } from '../../src/hosts/image-file.ts';
import { keepImage, keepThumb } from '../../src/hosts/keep-image.ts';
import { readImage } from '../../src/hosts/read-image.ts';
import { readWebp } from '../../src/hosts/read-webp.ts';
import { dropUnusedImages } from '../../src/hosts/tidy-images.ts';
import { Chance } from '../importers/readers/fuzz/chance.ts';
import { mutate } from '../importers/readers/fuzz/mutate.ts';
import { canvas, drawWebp, losslessFrame, lossyFrame, webpOf } from '../support/draw-webp.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { tradingJournal } from '../support/trading-journal.ts';

const NOW = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;
const ALPHA = 0x10;

it.each<[name: string, bytes: Buffer, width: number, height: number]>([
  ['lossless', drawWebp(640, 480), 640, 480],
  ['lossy', webpOf(['VP8 ', lossyFrame(1920, 1080)]), 1920, 1080],
  ['lossy with transparency', webpOf(['VP8X', canvas(9, 5, ALPHA)], ['ALPH', Buffer.alloc(7)], ['VP8 ', lossyFrame(9, 5)]), 9, 5],
  ['lossless on a canvas', webpOf(['VP8X', canvas(33, 44)], ['VP8L', losslessFrame(33, 44)]), 33, 44],
])('a %s image is kept under the hash of its bytes, with its size', async (_, bytes, width, height) => {
  const folder = tempFolder();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(await keepImage(folder, once(bytes))).toEqual({ sha256, width, height });
  expect(readFileSync(join(folder, 'images', sha256.slice(0, 2), `${sha256}.webp`))).toEqual(bytes);
  await keepThumb(folder, sha256, once(drawWebp(48, 36)));
  expect((await readImage(folder, { sha256, size: 'thumb' }))?.body).toEqual(drawWebp(48, 36));
  expect(await readImage(folder, { sha256: 'f'.repeat(64), size: 'full' })).toBeNull();
});

const good = drawWebp(20, 10);
it.each<[name: string, code: string, bytes: Buffer]>([
  ['nothing', 'malformed', Buffer.alloc(0)],
  ['a PNG', 'malformed', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')],
  ['an SVG under another name', 'malformed', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ['HTML behind it', 'malformed', Buffer.concat([good, Buffer.from('<script>1</script>')])],
  ['an archive behind it', 'malformed', Buffer.concat([good, Buffer.from('PK\u0003\u0004'), Buffer.alloc(30)])],
  ['HTML in a chunk of its own', 'malformed', webpOf(['VP8L', losslessFrame(2, 2)], ['HTML', Buffer.from('<b>')])],
  ['HTML where a pad byte should be', 'malformed', Buffer.concat([webpOf(['VP8L', odd()]).subarray(0, -1), Buffer.from('<')])],
  ['an animation', 'malformed', webpOf(['VP8X', canvas(2, 2, 0x02)], ['ANIM', Buffer.alloc(6)], ['ANMF', Buffer.alloc(24)])],
  ['an animation that is not announced', 'malformed', webpOf(['VP8X', canvas(2, 2)], ['ANMF', Buffer.alloc(24)])],
  ['where it was taken', 'malformed', webpOf(['VP8X', canvas(2, 2, 0x08)], ['VP8L', losslessFrame(2, 2)], ['EXIF', Buffer.from('GPS')])],
  [
    'a place that is not announced',
    'malformed',
    webpOf(['VP8X', canvas(2, 2)], ['VP8L', losslessFrame(2, 2)], ['EXIF', Buffer.from('GPS')]),
  ],
  ['XMP', 'malformed', webpOf(['VP8X', canvas(2, 2, 0x04)], ['VP8L', losslessFrame(2, 2)], ['XMP ', Buffer.from('<x/>')])],
  ['a colour profile', 'malformed', webpOf(['VP8X', canvas(2, 2, 0x20)], ['ICCP', Buffer.alloc(4)], ['VP8L', losslessFrame(2, 2)])],
  ['a canvas of another size than its frame', 'malformed', webpOf(['VP8X', canvas(4, 4)], ['VP8L', losslessFrame(4000, 4000)])],
  ['two frames', 'malformed', webpOf(['VP8L', losslessFrame(2, 2)], ['VP8L', losslessFrame(2, 2)])],
  ['a frame that needs the one before', 'malformed', webpOf(['VP8 ', lossyFrame(2, 2, 1)])],
  ['a first part longer than the frame', 'malformed', webpOf(['VP8 ', lossyFrame(2, 2, 7 << 5)])],
  ['a length that lies', 'malformed', Buffer.concat([good.subarray(0, 4), Buffer.from([255, 255, 255, 127]), good.subarray(8)])],
  ['a chunk longer than the file', 'malformed', Buffer.concat([good.subarray(0, 16), Buffer.from([255, 255, 0, 0]), good.subarray(20)])],
  ['no pixel', 'too_large', webpOf(['VP8 ', lossyFrame(0, 10)])],
  ['more than 8 million pixels in thirty bytes', 'too_large', drawWebp(16_383, 16_383)],
  ['a little more than 8 million pixels', 'too_large', drawWebp(4001, 2000)],
  ['9 MB', 'too_large', webpOf(['VP8L', Buffer.concat([losslessFrame(20, 10), Buffer.alloc(9_000_000)])])],
])('an image with %s is refused, and nothing is left of it', async (_, code, bytes) => {
  const folder = tempFolder();
  await expect(keepImage(folder, once(bytes))).rejects.toMatchObject({ code, message: expect.stringMatching(/Nothing of it was kept/) });
  expect(existsSync(join(folder, 'images'))).toBe(false);
});

it.each<[name: string, code: string, bytes: Buffer]>([
  ['wider than 480', 'too_large', drawWebp(481, 100)],
  ['higher than 960', 'too_large', drawWebp(100, 961)],
  ['no image', 'malformed', Buffer.from('<svg/>')],
  ['more than 200 kB', 'too_large', webpOf(['VP8L', Buffer.concat([losslessFrame(20, 10), Buffer.alloc(201_000)])])],
])('a small image that is %s is refused, and so is one of nothing', async (_, code, bytes) => {
  const folder = tempFolder();
  const { sha256 } = await keepImage(folder, once(drawWebp(800, 600)));
  await expect(keepThumb(folder, sha256, once(bytes))).rejects.toMatchObject({ code });
  expect(left(folder)).toEqual([`${sha256}.webp`]);
  await expect(keepThumb(folder, 'f'.repeat(64), once(good))).rejects.toMatchObject({ code: 'not_found' });
});

it('a disk that is full is told, and keeps no half of an image', async () => {
  const folder = tempFolder();
  async function* chunks() {
    yield drawWebp(20, 10);
    throw Object.assign(new Error(), { code: 'ENOSPC' });
  }
  await expect(keepImage(folder, chunks())).rejects.toMatchObject({
    code: 'disk_full',
    message: expect.stringMatching(/Nothing of this image/),
  });
  expect(existsSync(join(folder, 'images'))).toBe(false);
});

const FILES = Number(process.env.ROUNDTRIP_IMAGE_FUZZ ?? 500);
const FIRST_SEED = Number(process.env.ROUNDTRIP_SEED ?? 1);

it(`${FILES} spoiled images are each kept as what they say or refused with a code`, { timeout: 600_000 }, async () => {
  const folder = tempFolder();
  const seeds = [
    drawWebp(640, 480),
    webpOf(['VP8 ', lossyFrame(1920, 1080)]),
    webpOf(['VP8X', canvas(9, 5, ALPHA)], ['ALPH', Buffer.alloc(7)], ['VP8 ', lossyFrame(9, 5)]),
  ].map((bytes) => new Uint8Array(bytes)); // the slice of a Buffer is no copy
  const ends = { kept: 0, malformed: 0, too_large: 0 } as Record<string, number>;
  for (let seed = FIRST_SEED; seed < FIRST_SEED + FILES; seed++) {
    const chance = new Chance(seed);
    const sound = chance.of(seeds);
    const bytes = chance.upTo(3) === 0 ? spoilHead(sound, chance) : Buffer.from(mutate(sound, chance, seeds));
    const end = await keepImage(folder, once(bytes)).then(
      ({ width, height }) =>
        width * height <= 8_000_000 && JSON.stringify(readWebp(bytes)) === JSON.stringify({ width, height }) ? 'kept' : 'wrong',
      (error: { code?: string }) => error.code ?? String(error),
    );
    ends[end] = (ends[end] ?? 0) + 1;
    expect(['kept', 'malformed', 'too_large'], `seed ${seed}`).toContain(end);
  }
  console.info(`images, seeds ${FIRST_SEED} to ${FIRST_SEED + FILES - 1}: ${JSON.stringify(ends)}`);
  if (FILES > 100) expect(Math.min(...Object.values(ends))).toBeGreaterThan(0);
});

it('an image that nothing refers to goes after a day, with its small one and halves; another is never touched', async () => {
  const { folder } = await tradingJournal();
  const { sha256 } = await keepImage(folder, once(good));
  await keepThumb(folder, sha256, once(good));
  const home = dirname(imageFile(folder, { sha256, size: 'full' }));
  for (const name of ['.11111111-2222-4333-8444-555555555555', 'mine.webp', '.hidden']) writeFileSync(join(home, name), '');
  mkdirSync(join(folder, 'images', 'my folder'));
  tidy(folder, DAY - 1000);
  expect(left(folder)).toHaveLength(5);
  tidy(folder, DAY + 1000);
  expect(left(folder)).toEqual(['.hidden', 'mine.webp']);
});

it.each<[name: string, work: (journal: Made) => Promise<unknown>, isKept: boolean]>([
  ['that words have', async () => {}, true],
  ['that was taken off, which undo may bring back', async ({ remove }) => remove(), true],
  ['whose adding was undone, which redo may bring back', async ({ api }) => api.history.undo({}), true],
  [
    'whose adding was undone for good',
    async ({ api, say }) => {
      await api.history.undo({});
      await say({ note: 'Something else' });
    },
    false,
  ],
  [
    'whose trade is in the bin',
    async ({ api, uids }) =>
      api.fills.delete({ fills: (await api.fills.get({ uids })).fills.map(({ uid, version }) => ({ uid, version })) }),
    true,
  ],
])('the file of an image %s', async (_, work, isKept) => {
  const journal = await withImage();
  await work(journal);
  tidy(journal.folder, 400 * DAY);
  expect(left(journal.folder).length > 0).toBe(isKept);
});

it('an image that came back by undo after the files were tidied is there', async () => {
  const { remove, folder, api, trade, sha256 } = await withImage();
  await remove();
  tidy(folder, 400 * DAY);
  await api.history.undo({});
  expect((await api.trades.get({ uid: trade })).words.images).toMatchObject([{ sha256 }]);
  expect(await readImage(folder, { sha256, size: 'full' })).not.toBeNull();
});

it('captions are edited and images ordered, in one step each of which undo takes back', async () => {
  const { api, say, sha256, trade } = await withImage();
  const image = (caption: string) => ({ sha256, width: 20, height: 10, caption });
  const shown = async () => (await api.trades.get({ uid: trade })).words.images.map(({ caption }) => caption);
  const { images } = await say({ addImages: [image('Exit'), image('After')] });
  const [entry, exit, after] = images.map(({ uid }) => uid) as [string, string, string];
  await say({ editImages: [{ uid: exit, caption: 'P1' }] });
  expect(await shown()).toEqual(['Entry', 'P1', 'After']);
  await say({ orderImages: [after, entry] });
  expect(await shown()).toEqual(['After', 'Entry', 'P1']);
  await say({ removeImages: [entry], addImages: [image('Later')] });
  expect(await shown()).toEqual(['After', 'P1', 'Later']);
  await api.history.undo({});
  await api.history.undo({});
  expect(await shown()).toEqual(['Entry', 'P1', 'After']);
  await api.history.undo({});
  expect(await shown()).toEqual(['Entry', 'Exit', 'After']);
});

it('images of two trades that became one are ordered as one, and part as they were ordered', async () => {
  const { api, say, sha256, trade, account, trades, deleteFill } = await withImage();
  const add = (at: string, side: 'buy' | 'sell') =>
    api.fills.add({ fills: [{ account, instrument: { symbol: 'AAPL' }, at: `2026-01-05T${at}:00Z`, side, quantity: '1', price: '10' }] });
  await add('11:00', 'buy');
  await add('11:10', 'sell');
  const second = (await trades()).at(-1)!.uid;
  const image = (caption: string) => ({ sha256, width: 20, height: 10, caption });
  await say({ addImages: [image('Exit')] });
  await api.trades.annotate({ uids: [second], changes: { addImages: [image('Other entry'), image('Other exit')] } });
  const between = (await add('10:00', 'buy')).fills[0]!.uid;
  const shown = async (uid: string) => (await api.trades.get({ uid })).words.images;
  const united = await shown(trade);
  expect(united.map(({ caption }) => caption)).toEqual(['Entry', 'Exit', 'Other entry', 'Other exit']);
  await say({ orderImages: united.map(({ uid }) => uid).toReversed() });
  expect((await shown(trade)).map(({ caption }) => caption)).toEqual(['Other exit', 'Other entry', 'Exit', 'Entry']);
  await deleteFill(between);
  expect((await shown(trade)).map(({ caption }) => caption)).toEqual(['Exit', 'Entry']);
  expect((await shown(second)).map(({ caption }) => caption)).toEqual(['Other exit', 'Other entry']);
});

/** Where its size and its parts are written. */
function spoilHead(sound: Uint8Array, chance: Chance): Buffer {
  const bytes = Buffer.from(sound);
  for (let times = 1 + chance.upTo(2); times > 0; times--) bytes[12 + chance.upTo(18)]! ^= 1 << chance.upTo(8);
  return bytes;
}

type Made = Awaited<ReturnType<typeof withImage>>;
async function withImage() {
  const journal = await tradingJournal();
  const uids = await journal.fills(['buy', 1, 10], ['sell', 1, 11]);
  const trade = uids[0] as string;
  const { sha256 } = await keepImage(journal.folder, once(good));
  const say = async (changes: object) => (await journal.api.trades.annotate({ uids: [trade], changes })).trades[0]!.words;
  const { images } = await say({ addImages: [{ sha256, width: 20, height: 10, caption: 'Entry' }] });
  const remove = () => say({ removeImages: [images[0]!.uid] });
  return { ...journal, uids, trade, sha256, say, remove };
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

function odd(): Buffer {
  const frame = losslessFrame(2, 2);
  return frame.length % 2 === 1 ? frame : Buffer.concat([frame, Buffer.alloc(1)]);
}

function filesOf(folder: string): string[] {
  const home = join(folder, 'images');
  return readdirSync(home, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? join(entry.parentPath, entry.name) : [],
  );
}
const left = (folder: string): string[] =>
  filesOf(folder)
    .map((path) => path.slice(path.lastIndexOf('/') + 1))
    .sort();

function tidy(folder: string, by: number): void {
  for (const path of filesOf(folder)) utimesSync(path, (NOW - by) / 1000, (NOW - by) / 1000);
  dropUnusedImages(folder, NOW);
}
