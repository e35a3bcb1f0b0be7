import { EventEmitter } from 'node:events';
import { answerRequest } from './answer-request.ts';
import { app } from './app.ts';
import { chromium } from './chromium.ts';
import { ipcMain } from './ipc-main.ts';
import { Page } from './page.ts';
import { toAppUrl, toPageUrl } from './protocol.ts';
import { theSession } from './session.ts';
import { preventable, report } from './state.ts';

type Params = Record<string, any>;
type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

/** Electron's names for what a page may ask, and Chromium's. */
const PERMISSIONS: Record<string, string> = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  media: 'microphone',
  midi: 'midi',
};

export class WebContents extends EventEmitter {
  readonly id: number;
  readonly session = theSession;
  readonly page: Page;
  readonly mainFrame: { readonly url: string; readonly parent: null };
  expected = 'about:blank';
  #url = 'about:blank';
  #gone = false;
  readonly #preload: string | undefined;
  #openHandler: OpenHandler | undefined;

  constructor(id: number, size: { width: number; height: number }, preload: string | undefined) {
    super();
    this.id = id;
    this.#preload = preload;
    const self = this;
    this.mainFrame = {
      parent: null,
      get url() {
        return self.getURL();
      },
    };
    this.page = new Page(size, preload);
    this.#listen();
    app.emit('web-contents-created', {}, this);
  }

  getURL(): string {
    return toAppUrl(this.#url);
  }
  isDestroyed(): boolean {
    return this.#gone;
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }
  send(channel: string, ...args: unknown[]): void {
    this.page.deliver(channel, args);
  }
  async printToPDF({ pageSize, ...options }: { pageSize: 'A4' | 'Letter' }): Promise<Buffer> {
    const [paperWidth, paperHeight] = pageSize === 'A4' ? [8.27, 11.69] : [8.5, 11];
    const { data } = await this.page.command('Page.printToPDF', { ...options, paperWidth, paperHeight });
    return Buffer.from(data, 'base64');
  }
  reload(): void {
    void this.page.command('Page.reload').catch(() => {});
  }
  forcefullyCrashRenderer(): void {
    void this.page.command('Page.crash').catch(() => {}); // it never answers
  }

  async loadURL(url: string): Promise<void> {
    await this.page.opened;
    this.expected = toPageUrl(url);
    await this.#setPermissions(new URL(this.expected).origin);
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', resolve));
    const { errorText } = await this.page.command('Page.navigate', { url: this.expected });
    if (errorText) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
  }

  destroy(): void {
    this.#gone = true;
    void chromium.send('Target.closeTarget', { targetId: this.page.targetId }).catch(() => {});
    this.emit('destroyed');
  }

  #listen(): void {
    this.page.on('navigated', (url) => {
      this.#url = url;
      this.emit('did-navigate', {}, this.getURL(), 200, 'OK');
    });
    this.page.on('in-page', (url) => {
      this.#url = url;
      this.emit('did-navigate-in-page', {}, this.getURL(), true);
    });
    this.page.on('dom-ready', () => this.emit('dom-ready'));
    this.page.on('loaded', () => this.emit('did-finish-load'));
    this.page.on('crashed', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 }));
    this.page.on('request', (paused) => void answerRequest(this, paused));
    this.page.on('message', (message) => this.#hear(message));
  }

  #hear(message: Params): void {
    switch (message.type) {
      case 'preload-error':
        report.preloadErrors.push(message.message);
        console.error('[stand-in] preload failed:', message.message);
        return void this.emit('preload-error', {}, this.#preload, new Error(message.message));
      case 'open-window': {
        const { action } = this.#openHandler?.({ url: toAppUrl(message.url) }) ?? { action: 'allow' };
        if (action === 'allow') report.external.push(`a window for ${toAppUrl(message.url)}`); // the stand-in has no child windows
        return;
      }
      case 'send':
        return void ipcMain.emit(message.channel, { sender: this, senderFrame: this.mainFrame }, ...message.args);
    }
  }

  /** Asked when the page is opened, not when it asks: that is all DevTools can do. */
  async #setPermissions(origin: string): Promise<void> {
    for (const [name, permission] of Object.entries(PERMISSIONS)) {
      const setting = (await theSession.isGranted(this, name)) ? 'granted' : 'denied';
      await chromium.send('Browser.setPermission', { permission: { name: permission }, setting, origin });
    }
  }
}

/** A file a page wants to save: the session decides before anything is written. */
export function watchDownloads(): void {
  void chromium.send('Browser.setDownloadBehavior', { behavior: 'allowAndName', downloadPath: chromium.folder, eventsEnabled: true });
  chromium.on('Browser.downloadWillBegin', ({ guid, url, suggestedFilename }) => {
    const event = preventable({});
    theSession.emit('will-download', event, { getURL: () => toAppUrl(url), getFilename: () => suggestedFilename });
    if (event.defaultPrevented) void chromium.send('Browser.cancelDownload', { guid }).catch(() => {});
  });
}
