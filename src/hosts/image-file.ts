import { join } from 'node:path';

/** An image is stored whole, and as a small one beside it to look at in lists. */
export type ImageSize = 'full' | 'thumb';

/** Which image, in which size. */
export interface ImageAddress {
  readonly sha256: string;
  readonly size: ImageSize;
}

export const imageFolder = (folder: string): string => join(folder, 'images');

/** Where it lies in the folder of a journal: both under the hash of the whole one. */
export const imageFile = (folder: string, { sha256, size }: ImageAddress): string =>
  join(imageFolder(folder), sha256.slice(0, 2), size === 'full' ? `${sha256}.webp` : `${sha256}.thumb.webp`);

/** What an address of a page names: /api/images/<sha256> or /api/images/<sha256>/thumb, written in this way only. */
export function imageAt(path: string): ImageAddress | null {
  const [, sha256, thumb] = ADDRESS.exec(path) ?? [];
  return sha256 === undefined ? null : { sha256, size: thumb === undefined ? 'full' : 'thumb' };
}

const ADDRESS = /^\/api\/images\/([0-9a-f]{64})(\/thumb)?$/;
