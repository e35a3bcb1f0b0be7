import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { AppContract } from '../../src/contract/index.ts';
import type { Client, Connection } from '../../src/transport/create-client.ts';
import { openPage, signIn } from './browser-page.ts';
import { type CliAnswer, runCli } from './run-cli.ts';
import { enterBrowser, leaveBrowser } from './shared-browser.ts';
import { watched } from './watched-pages.ts';
import { startWebHost, type WebHost, type WebHostOptions } from './web-host.ts';

export interface WebApp {
  readonly host: WebHost;
  /** Signed in. */
  readonly page: Page;
  /** A second client of the journal, for what a test does or checks behind the page's back. */
  readonly api: Client<AppContract>;
  /** What comes to that client unasked. */
  readonly on: Connection<AppContract>['on'];
  /** What any page complained about: errors and warnings of the console, exceptions, breaches of the content policy. */
  readonly complaints: string[];
  /** Another browser on this machine; whoever has a link may sign in with it. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** Goes to an address of the page and waits for its title. */
  go(path: string, title: string): Promise<void>;
  /** The toast that says this. */
  message(text: string | RegExp): Locator;
  /** The terminal, a process of its own, on the same journal. */
  cli(...words: string[]): CliAnswer;
  stop(): Promise<void>;
}

/** The built web host and a Chromium that is signed in to it: one for all the tests of a file. */
export async function openWebApp(options?: WebHostOptions): Promise<WebApp> {
  const [host, browser] = await Promise.all([startWebHost(options), enterBrowser()]);
  const complaints: string[] = [];
  const contexts: BrowserContext[] = [];
  const newPage = async (options?: BrowserContextOptions) => {
    const context = await browser.newContext({ ...WINDOW, ...options });
    contexts.push(context);
    return watch(context, complaints);
  };
  const page = await newPage();
  await page.goto(host.link());
  // Signed in by then: a new link takes the code of the one before.
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await page.waitForURL(/#\/\w/);
  const second = await openPage(host.origin, await signIn(await host.newLink()));
  return {
    host,
    page,
    api: second.api,
    on: second.on,
    complaints,
    newPage,
    async go(path, title) {
      await page.evaluate((to) => void (location.hash = to), path);
      // Behind a dialog, too, which its address may open.
      await page.getByRole('heading', { level: 1, name: title, exact: true, includeHidden: true }).waitFor();
    },
    message: (text) =>
      page
        .getByRole('region', { name: /Messages/ })
        .getByRole('listitem')
        .filter({ hasText: text }),
    cli: (...words) => runCli(['--journal', host.folder, ...words], { home: host.home }),
    async stop() {
      await Promise.all(contexts.map((context) => context.close()));
      leaveBrowser();
      second.close();
      await host.stop();
    },
  };
}

/** What the router says where a test changes the address by hand while something is unsaved, and it comes too late to ask. */
const BY_ADDRESS = 'trying to use a blocker on a POP navigation';

const WINDOW: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  locale: 'en-US',
  timezoneId: 'Europe/Berlin',
  colorScheme: 'dark',
};

async function watch(context: BrowserContext, complaints: string[]): Promise<Page> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, columnNumber }) =>
      console.error('content policy', effectiveDirective, blockedURI, `${sourceFile}:${lineNumber}:${columnNumber}`),
    );
  });
  const page = watched(await context.newPage());
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.text().includes(BY_ADDRESS)) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  return page;
}
