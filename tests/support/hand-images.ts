import type { Locator, Page } from 'playwright-core';

export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As the system guesses it by the name. */
  readonly type?: string;
}

/** Pastes files as the clipboard gives them, onto what has the focus; with the text that came along. */
export async function pasteFiles(page: Page, files: readonly HandedFile[], text?: string): Promise<void> {
  const carried = await carry(page, files, text);
  await page.evaluate((clipboardData) => {
    const at = document.activeElement ?? document.body;
    at.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, carried);
}

/** Lets go of files over a place on the page. */
export async function dropOnto(place: Locator, files: readonly HandedFile[]): Promise<void> {
  const dataTransfer = await carry(place.page(), files);
  for (const type of ['dragenter', 'dragover', 'drop']) await place.dispatchEvent(type, { dataTransfer });
}

function carry(page: Page, files: readonly HandedFile[], text?: string) {
  const plain = files.map(({ name, bytes, type = 'image/png' }) => ({ name, type, base64: Buffer.from(bytes).toString('base64') }));
  return page.evaluateHandle(
    ([all, along]) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of all)
        transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }));
      if (along !== undefined) transfer.setData('text/plain', along);
      return transfer;
    },
    [plain, text] as const,
  );
}
