import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { app, BrowserWindow, dialog, session } from 'electron';
import { type Host, openHost } from '../src/hosts/host.ts';
import { log } from '../src/hosts/log.ts';
import { homeFolder } from '../src/hosts/places.ts';
import { registerAppScheme, serveAppPages } from './app-protocol.ts';
import { createCaptureKey } from './capture-key.ts';
import { chosenFolder } from './chosen-folder.ts';
import { desktopAbilities } from './desktop-abilities.ts';
import { followSettings } from './follow-settings.ts';
import { guardPages } from './guard.ts';
import { createPageLines, type PageLines } from './ipc.ts';
import { setMenu } from './menu.ts';
import { type OwnPages, ownPages } from './own-pages.ts';
import { recoverPage } from './recover-page.ts';
import { createWindow } from './window.ts';

const PATIENCE = 10_000;
const home = homeFolder();

try {
  prepare();
} catch (error) {
  giveUp(error);
}

/** All of this must happen before the app is ready, and it never becomes ready while this module waits for anything. */
function prepare(): void {
  const ofChromium = join(home, 'electron');
  mkdirSync(ofChromium, { recursive: true });
  app.setPath('userData', ofChromium);
  registerAppScheme();
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox(); // it would strike out --no-sandbox, without which root cannot start
  if (app.requestSingleInstanceLock()) app.whenReady().then(boot).catch(giveUp);
  else app.quit();
}

async function boot(): Promise<void> {
  const pages = ownPages(app.isPackaged ? undefined : process.env.VITE_DEV_URL);
  guardPages(session.defaultSession, pages);
  app.on('window-all-closed', () => app.quit());

  const host = await openHost(chosenFolder(process.argv, home), desktopAbilities(home));
  closeAtTheEnd(host);
  serveAppPages(host);

  const lines = createPageLines(host, pages);
  setMenu((id) => tellFocused(lines, { t: 'action', id }));
  app.on('second-instance', () => showWindow());
  const captureKey = createCaptureKey(
    () => tellFocused(lines, { t: 'action', id: 'captureScreen' }),
    (error) => tellFocused(lines, { t: 'trouble', error: error.toBody() }),
  );
  await followSettings(host, captureKey);
  await openWindow(lines, pages);
}

async function openWindow(lines: PageLines, pages: OwnPages): Promise<void> {
  const window = createWindow(home);
  lines.join(window.webContents);
  recoverPage(window.webContents, (frame) => lines.tell(window.webContents, frame));
  await window.loadURL(pages.start).catch((error) => {
    if (error.code !== 'ERR_ABORTED') throw error; // a page that loads itself anew while it is loading
  });
}

/** The app ends when every thread has put its database down. One that never does costs nothing: what was acknowledged is on the disk. */
function closeAtTheEnd(host: Host): void {
  let isClosing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    Promise.race([host.close(), sleep(PATIENCE)]).then(() => app.exit(0), giveUp);
  });
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
}

function tellFocused(lines: PageLines, message: object): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (window) lines.tell(window.webContents, message);
}

function giveUp(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  log(`desktop: ${stack}`);
  dialog.showErrorBox('Roundtrip cannot go on', message);
  app.exit(1);
}
