import { EventEmitter } from 'node:events';
import { BrowserWindow } from './browser-window.ts';

type Source = 'system' | 'light' | 'dark';

/** The system of the stand-in is light. */
class NativeTheme extends EventEmitter {
  #source: Source = 'system';
  get themeSource(): Source {
    return this.#source;
  }
  set themeSource(source: Source) {
    this.#source = source;
    for (const window of BrowserWindow.getAllWindows()) void this.show(window);
    this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
  async show({ webContents: { page } }: BrowserWindow): Promise<void> {
    await page.opened;
    const value = this.shouldUseDarkColors ? 'dark' : 'light';
    await page.command('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] }).catch(() => {}); // it may be crashed
  }
}
export const nativeTheme = new NativeTheme();
