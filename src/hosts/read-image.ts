import { readFile } from 'node:fs/promises';
import { SECURITY_HEADERS } from './content-policy.ts';
import { type ImageAddress, imageFile } from './image-file.ts';
import type { StaticFile } from './static-files.ts';

/** A stored image as it is answered; null when it is not there. Its name is the hash of what it holds, so it never changes. */
export async function readImage(folder: string, address: ImageAddress): Promise<StaticFile | null> {
  try {
    return { body: await readFile(imageFile(folder, address)), headers: HEADERS };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/** Opened by itself it is a page of no origin at all, whatever is in it. */
const HEADERS = {
  ...SECURITY_HEADERS,
  'content-security-policy': `${SECURITY_HEADERS['content-security-policy']}; sandbox`,
  'content-type': 'image/webp',
  'cache-control': 'private, max-age=31536000, immutable',
};
