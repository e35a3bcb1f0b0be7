import { AppError } from '../../src/contract/errors.ts';
import { handOut } from '../app/hand-out.ts';

/** Puts a picture on the clipboard. The desktop window grants no page the clipboard: there its host does it. */
export async function copyImage(png: Promise<Blob>): Promise<void> {
  if (window.roundtrip) return void (await handOut('api/clipboard', await png));
  try {
    // Given before it is made: the browser asks whether it was wanted by a hand.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
  } catch {
    throw new AppError('forbidden', 'The browser did not take the picture onto the clipboard. Nothing was copied; save it as PNG instead.');
  }
}
