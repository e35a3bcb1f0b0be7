import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type ImageSize, imageFile } from '../../src/hosts/image-file.ts';
import { drawWebp } from './draw-webp.ts';

const [width, height] = [800, 500];
const SIZES: Readonly<Record<ImageSize, Buffer>> = { full: drawWebp(width, height), thumb: drawWebp(480, 300) };

/** The one image that all of a made up journal have. */
export const SAMPLE_IMAGE = { sha256: createHash('sha256').update(SIZES.full).digest('hex'), width, height };

/** Puts it where a journal keeps its images. */
export function keepSampleImage(folder: string): void {
  for (const [size, bytes] of Object.entries(SIZES) as [ImageSize, Buffer][]) {
    const file = imageFile(folder, { sha256: SAMPLE_IMAGE.sha256, size });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
