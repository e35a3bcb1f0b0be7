import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../contract/errors.ts';
import { type ImageAddress, type ImageSize, imageFile } from './image-file.ts';
import { readWebp } from './read-webp.ts';

/** An image as the journal names it from now on. */
export interface KeptImage {
  /** The hash of its bytes. */
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
}

/** Keeps an image with the journal, under the hash of its bytes. Nothing is left behind when it breaks off or is none. */
export function keepImage(folder: string, chunks: AsyncIterable<Uint8Array>): Promise<KeptImage> {
  return tellFullDisk(async () => {
    const bytes = await readAll(chunks, 'full');
    const size = checked(bytes, 'full');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await write(folder, { sha256, size: 'full' }, bytes);
    return { sha256, ...size };
  });
}

/** Keeps the small one of an image that is there already. */
export function keepThumb(folder: string, sha256: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  return tellFullDisk(async () => {
    if (!existsSync(imageFile(folder, { sha256, size: 'full' })))
      throw new AppError(
        'not_found',
        'The image that this is a small one of is not here. Nothing was kept; hand over the whole one first.',
      );
    const bytes = await readAll(chunks, 'thumb');
    checked(bytes, 'thumb');
    await write(folder, { sha256, size: 'thumb' }, bytes);
  });
}

async function tellFullDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
      throw new AppError('disk_full', 'The disk is full. Nothing of this image was kept; make room and add it again.');
    throw error;
  }
}

async function readAll(chunks: AsyncIterable<Uint8Array>, size: ImageSize): Promise<Buffer> {
  const read: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > IMAGE_CAPS[size].bytes) throw imageTooLarge();
    read.push(chunk);
  }
  return Buffer.concat(read);
}

function checked(bytes: Buffer, size: ImageSize): { width: number; height: number } {
  const { width, height } = readWebp(bytes);
  const cap = IMAGE_CAPS[size];
  if (width < 1 || height < 1 || width > cap.width || height > cap.height || width * height > cap.pixels) throw imageTooLarge();
  return { width, height };
}

/** Renamed into its place: whoever reads finds all of it or nothing. That it is as young as today keeps it from being swept. */
async function write(folder: string, address: ImageAddress, bytes: Buffer): Promise<void> {
  const place = imageFile(folder, address);
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
  const half = `${dirname(place)}/.${randomUUID()}`;
  try {
    const file = await open(half, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(half, place);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}

/** The page scales to less than this. WebP itself ends at 16,383 a side. */
export const IMAGE_CAPS: Readonly<Record<ImageSize, { bytes: number; width: number; height: number; pixels: number }>> = {
  full: { bytes: 8_000_000, width: 16_383, height: 16_383, pixels: 8_000_000 },
  thumb: { bytes: 200_000, width: 480, height: 960, pixels: 480 * 960 },
};
export const imageTooLarge = () => new AppError('too_large', 'This image is larger than Roundtrip keeps them. Nothing of it was kept.');
