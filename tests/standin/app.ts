import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from './chromium.ts';
import { takeSingleInstance } from './single-instance.ts';
import { onlyBeforeReady, preventable, running } from './state.ts';

class App extends EventEmitter {
  #name = 'app';
  #version = '0.0.0';
  #folder = process.cwd();
  #isSingle = false;
  readonly #paths = new Map<string, string>();
  /** STANDIN_RESOURCES: the app was installed, and this is the folder around it. */
  readonly isPackaged = process.env.STANDIN_RESOURCES !== undefined;
  readonly about: object[] = [];

  /** Called by the stand-in itself. */
  init(folder: string, manifest: { name: string; productName?: string; version: string }): void {
    this.#folder = folder;
    this.#name = manifest.productName ?? manifest.name;
    this.#version = manifest.version;
  }

  readonly commandLine = {
    hasSwitch: (name: string) => process.argv.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`)),
    appendSwitch: () => onlyBeforeReady('app.commandLine.appendSwitch()'),
  };
  get name(): string {
    return this.#name;
  }
  getName = () => this.#name;
  getVersion = () => this.#version;
  getAppPath = () => this.#folder;
  getLocale = () => 'en-US';
  getPreferredSystemLanguages = () => ['en-US'];

  setPath(name: string, path: string): void {
    if (name === 'userData') onlyBeforeReady(`app.setPath('${name}')`); // later, Chromium has its files open elsewhere
    if (!existsSync(path)) throw new Error(`Failed to set '${name}' path: ${path} does not exist`);
    this.#paths.set(name, path);
  }
  getPath(name: string): string {
    const usual: Record<string, string> = {
      home: homedir(),
      temp: tmpdir(),
      documents: join(homedir(), 'Documents'),
      downloads: join(homedir(), 'Downloads'),
      userData: join(homedir(), '.config', this.#name),
    };
    const path = this.#paths.get(name) ?? usual[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  enableSandbox(): void {
    onlyBeforeReady('app.enableSandbox()');
  }
  requestSingleInstanceLock(): boolean {
    this.#isSingle ||= takeSingleInstance(this.getPath('userData'), ({ argv, cwd }) => this.emit('second-instance', {}, argv, cwd, null));
    return this.#isSingle;
  }
  setAboutPanelOptions(options: object): void {
    this.about.push(options);
  }
  isReady = () => running.ready;
  whenReady(): Promise<void> {
    return running.ready ? Promise.resolve() : new Promise((resolve) => this.once('ready', () => resolve()));
  }
  focus(): void {}

  quit(): void {
    if (running.quitting) return;
    const before = preventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    running.quitting = true;
    for (const window of [...running.windows.values()]) window.close();
    if (running.windows.size > 0) {
      running.quitting = false; // one of them would not close
      return;
    }
    const last = preventable({});
    this.emit('will-quit', last);
    running.quitting = last.defaultPrevented;
    if (!last.defaultPrevented) this.exit(0);
  }
  exit(code = 0): void {
    this.emit('quit', {}, code);
    for (const window of [...running.windows.values()]) window.destroy();
    chromium.stop();
    process.exit(code);
  }
}
export const app = new App();
