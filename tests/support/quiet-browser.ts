import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { browserFlags, findBrowser } from './browser.ts';

export interface QuietPage {
  /** The value of an expression, awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Until the page at the address has taken the place of the one before. */
  go(url: string): Promise<void>;
  /** Run in each page before its own code. */
  addScript(source: string): Promise<void>;
  /** Errors and warnings of the console and of the browser itself, and exceptions. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}
export interface QuietBrowser {
  newPage(): Promise<QuietPage>;
  close(): Promise<void>;
}

/**
 * A Chromium for measuring: it tells what it is asked and nothing else. To one that Playwright drives each answer of the host is told a second
 * time, over the same two cores: another filter of the dashboard took a quarter longer for it.
 */
export async function openQuietBrowser(): Promise<QuietBrowser> {
  const path = findBrowser();
  const home = mkdtempSync(join(tmpdir(), 'roundtrip-'));
  const flags = [...browserFlags, '--remote-debugging-pipe', '--disable-back-forward-cache', `--user-data-dir=${home}`];
  const child = spawn(path, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((end) => child.once('exit', () => end()).once('error', () => end()));
  const line = speak(child.stdio[3] as Writable, child.stdio[4] as Readable);
  void ended.then(() => line.end());
  const close = async () => {
    line.send('Browser.close').catch(() => {});
    await ended;
    // What it started may write for a moment longer.
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    // Keeps nothing on the disk, as those of the tests.
    const context = await line.send<{ browserContextId: string }>('Target.createBrowserContext');
    return { newPage: () => newPage(line, context), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function newPage(line: Line, context: { browserContextId: string }): Promise<QuietPage> {
  const complaints: string[] = [];
  const { targetId } = await line.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank', ...context });
  const { sessionId } = await line.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  const send = <T>(method: string, params?: object) => line.send<T>(method, params, sessionId);
  line.listen(sessionId, ({ method, params }) => {
    const level = method === 'Log.entryAdded' ? params.entry?.level : method === 'Runtime.consoleAPICalled' ? params.type : 'none';
    if (method === 'Runtime.exceptionThrown' || level === 'error' || level === 'warning') complaints.push(JSON.stringify(params));
  });
  await Promise.all(['Page.enable', 'Runtime.enable', 'Log.enable'].map((method) => send(method)));
  await send('Emulation.setDeviceMetricsOverride', { width: 1440, height: 900, deviceScaleFactor: 1, mobile: false });
  await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'dark' }] });
  return {
    complaints,
    async evaluate<T>(expression: string) {
      const asked = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await send<Evaluated<T>>('Runtime.evaluate', asked);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async go(url) {
      const { errorText } = await send<{ errorText?: string }>('Page.navigate', { url });
      if (errorText) throw new Error(`${url}: ${errorText}`);
    },
    async addScript(source) {
      await send('Page.addScriptToEvaluateOnNewDocument', { source });
    },
    async close() {
      await line.send('Target.closeTarget', { targetId });
    },
  };
}

interface Evaluated<T> {
  readonly result: { readonly value: T };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}
interface Told {
  readonly method: string;
  readonly params: { readonly type?: string; readonly entry?: { readonly level: string } };
}
interface Line {
  send<T>(method: string, params?: object, sessionId?: string): Promise<T>;
  listen(sessionId: string, hear: (told: Told) => void): void;
  /** The browser is gone: nobody waits for it any longer. */
  end(): void;
}
interface Message extends Told {
  readonly id?: number;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The protocol that DevTools speak with a browser: texts, each ended by a zero byte. */
function speak(up: Writable, down: Readable): Line {
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, (told: Told) => void>();
  let lastId = 0;
  let rest = '';
  let isOver = false;
  up.on('error', () => {});
  down.on('error', () => {});
  down.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) take(JSON.parse(message));
  });

  function take(message: Message): void {
    const { id, sessionId = '', result, error } = message;
    if (id === undefined) return listeners.get(sessionId)?.(message);
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  }
  return {
    send: <T>(method: string, params: object = {}, sessionId?: string) =>
      new Promise<T>((resolve, reject) => {
        if (isOver) return reject(new Error(GONE));
        const id = ++lastId;
        waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
        up.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
    listen: (sessionId, hear) => void listeners.set(sessionId, hear),
    end() {
      isOver = true;
      for (const { reject } of waiting.values()) reject(new Error(GONE));
    },
  };
}

const GONE = 'The browser is gone.';
