import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { onlyAfterReady, preventable, running } from './state.ts';
import { WebContents } from './web-contents.ts';

type Options = Record<string, any>;
interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A page that believes it is a window. Being maximised, minimised or shown is only remembered. */
export class BrowserWindow extends EventEmitter {
  static #last = 0;
  static getAllWindows(): BrowserWindow[] {
    return [...running.windows.values()] as BrowserWindow[];
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }
  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null;
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().at(-1) ?? null;
  }

  readonly id = ++BrowserWindow.#last;
  readonly webContents: WebContents;
  #bounds: Bounds;
  #title: string;
  #isGone = false;
  #is = { maximised: false, minimised: false, visible: true };

  constructor(options: Options = {}) {
    super();
    onlyAfterReady('BrowserWindow');
    refuseUnsafe(options.webPreferences ?? {});
    const { x = 0, y = 0, width = 800, height = 600, title = app.getName() } = options;
    this.#bounds = { x, y, width, height };
    this.#title = title;
    this.#is.visible = options.show !== false;
    running.windows.set(this.id, this);
    this.webContents = new WebContents(this.id, { width, height }, options.webPreferences?.preload);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    app.emit('browser-window-created', {}, this);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  loadFile(): Promise<void> {
    throw new Error('stand-in: file:// pages are not supported; serve the page from a scheme of your own');
  }

  getBounds = (): Bounds => ({ ...this.#bounds });
  getNormalBounds = (): Bounds => ({ ...this.#bounds });
  setBounds(bounds: Partial<Bounds>): void {
    Object.assign(this.#bounds, bounds);
    void this.webContents.page.opened.then(() => this.webContents.page.resize(this.#bounds));
    this.emit('resize');
  }
  maximize(): void {
    this.#is.maximised = true;
    this.emit('maximize');
  }
  unmaximize(): void {
    this.#is.maximised = false;
    this.emit('unmaximize');
  }
  isMaximized = (): boolean => this.#is.maximised;
  minimize(): void {
    this.#is.minimised = true;
  }
  restore(): void {
    this.#is.minimised = false;
  }
  isMinimized = (): boolean => this.#is.minimised;
  show(): void {
    this.#is.visible = true;
    this.emit('show');
  }
  hide(): void {
    this.#is.visible = false;
    this.emit('hide');
  }
  isVisible = (): boolean => this.#is.visible;
  focus(): void {}
  isFocused = (): boolean => BrowserWindow.getFocusedWindow() === this;
  getTitle = (): string => this.#title;
  setTitle(title: string): void {
    this.#title = title;
  }
  setBackgroundColor(): void {}

  isDestroyed = (): boolean => this.#isGone;
  close(): void {
    if (this.#isGone) return;
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    running.windows.delete(this.id);
    this.webContents.destroy();
    this.emit('closed');
    if (running.windows.size > 0 || running.quitting) return;
    if (app.listenerCount('window-all-closed') === 0) app.quit();
    else app.emit('window-all-closed');
  }
}

/** What Electron would run but we never want. */
function refuseUnsafe(preferences: Options): void {
  const { contextIsolation, sandbox, nodeIntegration, webSecurity, nodeIntegrationInSubFrames, webviewTag, preload } = preferences;
  const isUnsafe = contextIsolation === false || sandbox === false || webSecurity === false;
  if (isUnsafe || nodeIntegration || nodeIntegrationInSubFrames || webviewTag)
    throw new Error('stand-in: only sandboxed, context-isolated windows without webviews are supported');
  if (preload && !/\.c?js$/.test(preload)) throw new Error('a sandboxed preload must be CommonJS: .js or .cjs');
}
