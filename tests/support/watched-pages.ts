import type { Page } from 'playwright-core';

const pages = new Set<Page>();

/** Whenever a test fails, what this page shows is told as well. */
export function watched(page: Page): Page {
  pages.add(page);
  page.once('close', () => pages.delete(page));
  return page;
}

/** Where each of them is, and its text. */
export const shown = (): Promise<string[]> =>
  Promise.all(
    [...pages].map(async (page) => {
      const text = await page
        .locator('body')
        .innerText({ timeout: 2000 })
        .catch((error: unknown) => String(error));
      return `${new URL(page.url()).hash}\n${text.replace(/\n+/g, ' | ').slice(0, 1500)}`;
    }),
  );
