import type { Page } from 'playwright-core';

/** Lets go of files over the page, as if they had been dragged here from a folder. */
export async function dropFiles(page: Page, ...files: readonly { name: string; text: string }[]): Promise<void> {
  const carried = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, text } of all) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer: carried });
}
