import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import type { Session } from './session.ts';
import { report } from './state.ts';

interface Options {
  protocol: string;
  hostname: string;
  path: string;
  session: Session;
}
/** What a test puts at an address: `__standinNet` in the main process. */
interface Canned {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Requests of the main process. There is no network: only what the test has put there, and only what the session lets through. */
class ClientRequest extends EventEmitter {
  readonly #options: Options;
  constructor(options: Options) {
    super();
    this.#options = options;
  }
  setHeader(): void {}
  abort(): void {}
  end(): void {
    const { protocol, hostname, path, session } = this.#options;
    const url = `${protocol}//${hostname}${path}`;
    const decide = session.beforeRequest ?? ((_details, answer) => answer({}));
    decide({ url }, ({ cancel }: { cancel?: boolean }) => setImmediate(() => this.#answer(url, cancel === true)));
  }

  #answer(url: string, isCancelled: boolean): void {
    if (isCancelled) {
      report.blocked.push(url);
      return void this.emit('error', new Error('net::ERR_BLOCKED_BY_CLIENT'));
    }
    report.leaked.push(url);
    const canned: Canned | undefined = (globalThis as any).__standinNet?.[url.replace(/\?.*/, '')];
    if (!canned) return void this.emit('error', new Error('net::ERR_INTERNET_DISCONNECTED'));
    const { status, headers, body } = canned;
    this.emit('response', Object.assign(Readable.from([Buffer.from(body)]), { statusCode: status, headers }));
  }
}

export const net = { request: (options: Options) => new ClientRequest(options), isOnline: () => false };
