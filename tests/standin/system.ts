import { EventEmitter } from 'node:events';
import { report } from './state.ts';

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
});
