import { type Browser, chromium } from 'playwright-core';
import { launchOptions } from './browser.ts';

let shared: Promise<Browser> | null = null;

/** One for all files that follow each other in a process, which ends with it. What is opened in it by contexts of its own knows nothing of the others. */
export function sharedBrowser(): Promise<Browser> {
  shared ??= launch();
  return shared;
}

async function launch(): Promise<Browser> {
  const browser = await chromium.launch(launchOptions());
  browser.on('disconnected', () => {
    shared = null;
  });
  return browser;
}
