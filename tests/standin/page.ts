import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { chromium } from './chromium.ts';
import { bridge, preloadWorld } from './worlds.js';

type Params = Record<string, any>;
const WORLD = 'Electron Isolated Context';

/**
 * One page of the headless Chromium, with the built preload in an isolated world of its own.
 * Emits: navigated, in-page, dom-ready, loaded, crashed, request (a paused one), message (from the preload).
 */
export class Page extends EventEmitter {
  targetId = '';
  mainFrame = '';
  #session = '';
  #context = 0;
  readonly opened: Promise<void>;

  constructor(size: { width: number; height: number }, preload: string | undefined) {
    super();
    this.opened = this.#open(size, preload);
  }

  command(method: string, params: Params = {}): Promise<any> {
    return chromium.send(method, params, this.#session);
  }

  resize(size: { width: number; height: number }): Promise<void> {
    return this.command('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false });
  }

  /** To the preload of the page that is there now; before there is one, nobody hears it. */
  deliver(channel: string, args: unknown[]): void {
    const message = JSON.stringify(structuredClone({ channel, args })); // throws what cannot be cloned, here, in the sender
    if (this.#context === 0) return;
    const expression = `__standinReceive(${message})`;
    void this.command('Runtime.evaluate', { contextId: this.#context, expression }).catch(() => {}); // the page went away meanwhile
  }

  async #open(size: { width: number; height: number }, preload: string | undefined): Promise<void> {
    const { targetId } = await chromium.send('Target.createTarget', { url: 'about:blank' });
    this.targetId = targetId;
    this.#session = (await chromium.send('Target.attachToTarget', { targetId, flatten: true })).sessionId;
    this.#listen();
    await this.command('Page.enable');
    this.mainFrame = (await this.command('Page.getFrameTree')).frameTree.frame.id;
    const about = { platform: process.platform, arch: process.arch, versions: { electron: process.versions.electron } };
    const source = preload ? readFileSync(preload, 'utf8') : '';
    const inPreload = `(${preloadWorld})(${bridge}, ${JSON.stringify(source)}, ${JSON.stringify(about)})`;
    await Promise.all([
      this.command('Inspector.enable'), // tells when the page crashes
      this.command('Runtime.enable'),
      this.command('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.resize(size),
      this.command('Runtime.addBinding', { name: '__standinSend', executionContextName: WORLD }),
      this.command('Page.addScriptToEvaluateOnNewDocument', { source: `(${bridge})('page', 'preload')` }),
      this.command('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: inPreload }),
    ]);
  }

  #listen(): void {
    const on = (method: string, listener: (params: any) => void) => chromium.on(`${this.#session}:${method}`, listener);
    on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD && context.auxData.frameId === this.mainFrame) this.#context = context.id;
    });
    on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === '__standinSend') this.emit('message', JSON.parse(payload));
    });
    on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) this.emit('navigated', frame.url + (frame.urlFragment ?? ''));
    });
    on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.mainFrame) this.emit('in-page', url);
    });
    on('Page.domContentEventFired', () => this.emit('dom-ready'));
    on('Page.loadEventFired', () => this.emit('loaded'));
    on('Inspector.targetCrashed', () => this.emit('crashed'));
    on('Fetch.requestPaused', (request) => this.emit('request', request));
  }
}
