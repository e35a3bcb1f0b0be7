import { type Browser, chromium } from 'playwright-core';
import { launchOptions } from './browser.ts';

let shared: Promise<Browser> | null = null;
let users = 0;
let closing: NodeJS.Timeout | undefined;

/** One for all files that follow each other in a process. What is opened in it by contexts of its own knows nothing of the others. */
export function enterBrowser(): Promise<Browser> {
  clearTimeout(closing);
  users += 1;
  shared ??= launch();
  return shared;
}

/** It goes when nobody has come for a while: a process that has it open does not end. */
export function leaveBrowser(): void {
  users -= 1;
  if (users === 0) closing = setTimeout(close, 3000);
}

async function launch(): Promise<Browser> {
  const browser = await chromium.launch(launchOptions());
  browser.on('disconnected', () => {
    shared = null;
  });
  return browser;
}

async function close(): Promise<void> {
  const browser = await shared;
  shared = null;
  await browser?.close();
}
