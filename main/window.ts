import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { fitWindow, SMALLEST } from './fit-window.ts';
import { windowState } from './window-state.ts';

/** The one window, where it was last time. It shows itself when the page has something to show. */
export function createWindow(home: string): BrowserWindow {
  const memory = windowState(home);
  const saved = memory.read();
  const place = fitWindow(saved, screenAreas());
  const window = new BrowserWindow({
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Roundtrip',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#141517' : '#f6f6f4', // --bg of the page, so that nothing flashes
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: process.platform === 'darwin', // elsewhere Chromium would fetch its word lists from the network
    },
  });
  if (saved?.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => memory.write({ ...window.getNormalBounds(), maximised: window.isMaximized() }));
  return window;
}

const screenAreas = () => [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
