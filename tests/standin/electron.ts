// A stand-in for the `electron` module as the main process sees it. Tests only: see README.md for what a pass proves.
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { chromium } from './chromium.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu, MenuItem } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { net } from './net.ts';
import { protocol } from './protocol.ts';
import { session } from './session.ts';
import { report, running } from './state.ts';
import { ClipboardItem, clipboard, desktopCapturer, dialog, globalShortcut, screen, shell, systemPreferences } from './system.ts';
import { watchDownloads } from './web-contents.ts';

const webContents = {
  getAllWebContents: () => BrowserWindow.getAllWindows().map((window) => window.webContents),
  fromId: (id: number) => BrowserWindow.fromId(id)?.webContents,
  fromDevToolsTargetId: (target: string) => webContents.getAllWebContents().find(({ page }) => page.targetId === target),
};

export {
  app,
  BrowserWindow,
  ClipboardItem,
  clipboard,
  desktopCapturer,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  protocol,
  screen,
  session,
  shell,
  systemPreferences,
  webContents,
};
export default {
  app,
  BrowserWindow,
  ClipboardItem,
  clipboard,
  desktopCapturer,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  protocol,
  screen,
  session,
  shell,
  systemPreferences,
  webContents,
};

/** In Electron's order: Chromium comes up, the main module is evaluated to its end, and only then the app is ready. */
export async function start(folder: string, manifest: { name: string; version: string }, load: () => Promise<unknown>): Promise<void> {
  app.init(folder, manifest);
  Object.assign(globalThis, { __standin: report });
  app.on('browser-window-created', (_event, window) => void nativeTheme.show(window));
  process.on('exit', () => chromium.stop());
  const up = chromium.start();
  const stuck = setTimeout(
    () => {
      console.error('[stand-in] the main module still waits: a top-level `await app.whenReady()` hangs real Electron the same way');
      app.exit(70);
    },
    Number(process.env.STANDIN_PATIENCE ?? 10_000),
  );
  await load();
  clearTimeout(stuck);
  await up;
  watchDownloads();
  if (process.argv.includes('--remote-debugging-port=0')) process.stderr.write(`DevTools listening on ${chromium.endpoint}\n`); // for Playwright
  running.ready = true;
  app.emit('ready', {}, {});
}
