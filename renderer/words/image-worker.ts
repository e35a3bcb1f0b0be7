import { readImageHeader } from './image-header.ts';
import { plainWebp } from './plain-webp.ts';
import type { Prepared, Refused } from './prepared-image.ts';

/** One file after the other comes in; each is answered by an image drawn anew, without anything of the file but its points. */
const worker = self as unknown as {
  onmessage: (event: MessageEvent<Blob>) => void;
  postMessage(answer: Prepared | Refused): void;
};
worker.onmessage = ({ data }) => void prepare(data).then((answer) => worker.postMessage(answer));

async function prepare(file: Blob): Promise<Prepared | Refused> {
  if (file.size > MOST_BYTES) return { refused: 'heavy' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const header = readImageHeader(bytes);
  if (header === null) return { refused: 'unknown' };
  if (header === 'svg') return { refused: 'svg' };
  if (header.width * header.height > MOST_POINTS) return { refused: 'large', width: header.width, height: header.height };
  // The kind that was found, never the one that was claimed, says how it is decoded.
  const bitmap = await createImageBitmap(new Blob([bytes], { type: `image/${header.kind}` })).catch(() => null);
  if (bitmap === null) return { refused: 'broken' };
  try {
    return await draw(bitmap);
  } catch {
    return { refused: 'broken' };
  } finally {
    bitmap.close();
  }
}

async function draw(bitmap: ImageBitmap): Promise<Prepared | Refused> {
  const { width, height } = bitmap;
  if (width * height > MOST_POINTS) return { refused: 'large', width, height };
  const full = await encode(bitmap, Math.min(1, Math.sqrt(8_000_000 / (width * height)), 16_383 / width, 16_383 / height), 8_000_000);
  const thumb = await encode(bitmap, Math.min(1, 480 / width, 960 / height), 200_000);
  return { full: full.blob, thumb: thumb.blob, width: full.width, height: full.height };
}

/** Drawn at this scale, and a little worse or smaller until it is no heavier than allowed. */
async function encode(bitmap: ImageBitmap, scale: number, mostBytes: number): Promise<{ blob: Blob; width: number; height: number }> {
  const width = Math.max(1, Math.floor(bitmap.width * scale));
  const height = Math.max(1, Math.floor(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  for (const quality of QUALITIES) {
    const drawn = await canvas.convertToBlob({ type: 'image/webp', quality });
    if (drawn.type !== 'image/webp') throw new Error('no WebP can be written here');
    const blob = await plainWebp(drawn);
    if (blob.size <= mostBytes) return { blob, width, height };
  }
  return encode(bitmap, scale * 0.7, mostBytes);
}

const QUALITIES = [0.85, 0.7, 0.5];
const MOST_POINTS = 100_000_000;
const MOST_BYTES = 50_000_000;
