import { existsSync } from 'node:fs';
import { browserPaths } from './browser-paths.mjs';

/** The Chromium of the tests. `npm test` has made sure of one before anything else ran. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string {
  const path = env.CHROMIUM ?? browserPaths(process.platform, env).find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error('No Chromium was found. Install Chromium or Chrome, or set CHROMIUM to its path.');
  return path;
}

/** Headless, quiet, and without a word to the network. */
export const browserFlags: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** For Playwright: `chromium.launch(launchOptions())`. */
export const launchOptions = () => ({ executablePath: findBrowser(), args: [...browserFlags] });
