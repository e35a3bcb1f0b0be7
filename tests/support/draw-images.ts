import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** A whole PNG with a slope of greys, and whatever further chunks there shall be before its points. */
export function drawPng(width: number, height: number, chunks: readonly (readonly [name: string, data: Buffer])[] = []): Buffer {
  const rows = Buffer.concat(
    Array.from({ length: height }, (_, y) =>
      Buffer.concat([Buffer.of(0), Buffer.from(Array.from({ length: width }, (_, x) => ((x + y) * 255) / (width + height)))]),
    ),
  );
  return pngOf(['IHDR', pngHead(width, height)], ...chunks, ['IDAT', deflateSync(rows)], ['IEND', Buffer.alloc(0)]);
}

/** A PNG that announces this size, and has nothing of it. */
export const emptyPng = (width: number, height: number): Buffer =>
  pngOf(['IHDR', pngHead(width, height)], ['IDAT', deflateSync(Buffer.alloc(100))], ['IEND', Buffer.alloc(0)]);

function pngHead(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8); // eight bits of grey
  return head;
}

function pngOf(...chunks: readonly (readonly [name: string, data: Buffer])[]): Buffer {
  const parts = chunks.map(([name, data]) => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  });
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

/** One red point of GIF, on a screen of this size. */
export function drawGif(width = 1, height = 1): Buffer {
  const gif = Buffer.from('474946383961010001008000 00ff0000000000 2c00000000010001000002024401003b'.replaceAll(' ', ''), 'hex');
  gif.writeUInt16LE(width, 6);
  gif.writeUInt16LE(height, 8);
  return gif;
}

export function drawBmp(width: number, height: number): Buffer {
  const row = Math.ceil((width * 3) / 4) * 4;
  const bmp = Buffer.alloc(54 + row * height, 0x60);
  bmp.fill(0, 0, 54);
  bmp.write('BM', 0, 'latin1');
  bmp.writeUInt32LE(bmp.length, 2);
  bmp.writeUInt32LE(54, 10);
  bmp.writeUInt32LE(40, 14);
  bmp.writeInt32LE(width, 18);
  bmp.writeInt32LE(height, 22);
  bmp.writeUInt16LE(1, 26);
  bmp.writeUInt16LE(24, 28);
  return bmp;
}

/** A photograph as a telephone makes it: it lies on its side, and says where it was taken. */
export async function drawJpeg(page: Page, width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w as number, h as number);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.fillStyle = '#335577';
      context.fillRect(0, 0, w as number, h as number);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
      return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
    },
    [width, height],
  );
  const jpeg = Buffer.from(base64, 'base64');
  return Buffer.concat([jpeg.subarray(0, 2), exifOnItsSide(), jpeg.subarray(2)]);
}

function exifOnItsSide(): Buffer {
  const tiff = Buffer.concat([
    Buffer.from('MM\0*\0\0\0\x08', 'latin1'),
    entries(['0112', 3, 1, '00060000'], ['8825', 4, 1, '00000026']), // orientation: turned by 90°; the place is at 0x26
    entries(['0001', 2, 2, '4e000000'], ['0002', 5, 1, '00000044']), // north
    Buffer.from('0000003400000001', 'hex'), // 52 degrees
    Buffer.from('GPSHere', 'latin1'),
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function entries(...list: readonly (readonly [tag: string, type: number, count: number, value: string])[]): Buffer {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const text = list.map(([tag, type, count, value]) => `${tag}${hex(type, 4)}${hex(count, 8)}${value}`).join('');
  return Buffer.from(`${hex(list.length, 4)}${text}00000000`, 'hex');
}
