import { ClipboardItem, clipboard } from 'electron';
import { AppError } from '../src/contract/errors.ts';

/** A PNG that a page drew. The page itself is granted no clipboard. */
export async function copyImage(png: Uint8Array<ArrayBuffer>): Promise<void> {
  if (!SIGNATURE.every((byte, at) => png[at] === byte))
    throw new AppError('invalid_input', 'That is no picture. The clipboard is as it was.');
  await clipboard.write([new ClipboardItem({ 'image/png': new Blob([png], { type: 'image/png' }) })]);
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47];
