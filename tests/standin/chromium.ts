import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserFlags, findBrowser } from '../support/browser.ts';

type Params = Record<string, any>;
interface Waiting {
  method: string;
  resolve(result: any): void;
  reject(error: Error): void;
}

/** One headless Chromium and its DevTools protocol. Events come as `method`, or `session:method` for a page. */
export class Chromium extends EventEmitter {
  #socket!: WebSocket;
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();
  #process: ChildProcess | undefined;
  folder = '';
  endpoint = '';

  async start(): Promise<void> {
    this.setMaxListeners(0);
    this.folder = mkdtempSync(join(tmpdir(), 'standin-'));
    const flags = [...browserFlags, '--disable-extensions', '--hide-scrollbars', '--no-startup-window', '--remote-debugging-port=0'];
    this.#process = spawn(findBrowser(), [...flags, `--user-data-dir=${this.folder}`], {
      detached: true, // a process group of its own
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.endpoint = await announced(this.#process);
    this.#socket = new WebSocket(this.endpoint);
    await new Promise((resolve, reject) => {
      this.#socket.onopen = resolve;
      this.#socket.onerror = reject;
    });
    this.#socket.onmessage = ({ data }) => this.#receive(JSON.parse(String(data)));
  }

  send(method: string, params: Params = {}, session?: string): Promise<any> {
    return new Promise((resolve, reject) => {
      const id = ++this.#last;
      this.#waiting.set(id, { method, resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params, ...(session ? { sessionId: session } : {}) }));
    });
  }

  stop(): void {
    const pid = this.#process?.pid;
    this.#process = undefined;
    try {
      if (pid !== undefined) process.kill(-pid, 'SIGKILL'); // its helpers too, or they would go on writing while the folder goes
    } catch {} // it is gone already
    if (this.folder !== '') rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #receive(message: Params): void {
    if (!message.id) {
      this.emit(message.sessionId ? `${message.sessionId}:${message.method}` : message.method, message.params);
      return;
    }
    const asked = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) asked?.reject(new Error(`${asked.method}: ${message.error.message}`));
    else asked?.resolve(message.result);
  }
}

function announced(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    process.stderr?.on('data', (data) => {
      said += data;
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    process.once('exit', (code) => reject(new Error(`Chromium stopped at once (${code}).\n${said}`)));
  });
}

export const chromium = new Chromium();
