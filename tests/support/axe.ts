import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const ALL: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** All that another theme can break. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** What keeps people out of the page as it stands: every rule in the dark, the colours by day as well. `within`: of one part of it. */
export async function barriers(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(`window.axe || (() => { ${SOURCE} })()`);
  // What comes or goes while it is looked at, as a toast does by itself, would be measured half-way: without motion it is there or it is not.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await run(page, ALL, within);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await run(page, COLOURS, within);
  await page.emulateMedia({ reducedMotion: null });
  return [...dark.map((line) => `dark: ${line}`), ...light.map((line) => `light: ${line}`)];
}

async function run(page: Page, options: RunOptions, within: string | undefined): Promise<string[]> {
  // What was on its way before.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await page.evaluate<AxeResults, [RunOptions, string | undefined]>(
    ([given, part]) => {
      // While a list or a menu is open the page under it is out of reach: it was looked at before.
      const open = document.querySelector('[data-radix-popper-content-wrapper]:has([role=menu], [role=listbox])');
      return (window as any).axe.run(open ?? part ?? document, given);
    },
    [options, within],
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
}
