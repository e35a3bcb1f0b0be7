import { EventEmitter } from 'node:events';
import { drawPng } from '../support/draw-images.ts';
import { onlyAfterReady, report } from './state.ts';

const unanswered = (name: string) => async () => {
  throw new Error(`stand-in: dialog.${name} was called, but the test gave no answer: app.evaluate(({ dialog }) => { dialog.${name} = … })`);
};
export const dialog: Record<string, any> = {
  showOpenDialog: unanswered('showOpenDialog'),
  showSaveDialog: unanswered('showSaveDialog'),
  showMessageBox: unanswered('showMessageBox'),
  showErrorBox: (title: string, content: string) => console.error(`[stand-in] error box: ${title}: ${content}`),
};

/** Nothing is ever opened; what would be is reported. */
export const shell = {
  openExternal: async (url: string): Promise<void> => void report.external.push(url),
  openPath: async (path: string): Promise<string> => (report.external.push(path), ''),
};

export class ClipboardItem {
  readonly items: Record<string, Blob>;
  constructor(items: Record<string, Blob>) {
    this.items = items;
  }
}
/** `at`: what was put there last. */
export const clipboard = {
  at: [] as ClipboardItem[],
  async write(items: ClipboardItem[]): Promise<void> {
    this.at = items;
  },
};

/** A test gives another answer where it needs one. */
const thumbnail = { isEmpty: () => false, toPNG: () => drawPng(64, 40) };
export const desktopCapturer: Record<string, any> = {
  getSources: async () => [{ id: 'screen:0:0', name: 'Screen', display_id: '1', thumbnail }],
};
export const systemPreferences = { getMediaAccessStatus: () => 'granted' };

/** Keys of the whole system: `press` plays one. */
const heard = new Map<string, () => void>();
export const globalShortcut = {
  register(key: string, run: () => void): boolean {
    onlyAfterReady('globalShortcut.register()');
    if (heard.has(key)) return false;
    heard.set(key, run);
    return true;
  },
  unregister: (key: string) => void heard.delete(key),
  isRegistered: (key: string) => heard.has(key),
  press: (key: string) => heard.get(key)?.(),
};

const display = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  scaleFactor: 1,
};
export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => ({ ...display, size: { width: 1920, height: 1080 } }),
  getCursorScreenPoint: () => ({ x: 10, y: 10 }),
});
