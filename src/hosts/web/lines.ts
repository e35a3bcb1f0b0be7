import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { SECURITY_HEADERS } from '../content-policy.ts';
import type { Host, Link } from '../host.ts';
import type { Session, Sessions } from './sessions.ts';

const HEARTBEAT = 20_000;
/** A page that reads slower than the journal speaks is cut off and comes back, rather than filling the memory. */
const MOST_UNREAD = 32_000_000;

interface Line {
  readonly session: Session;
  readonly link: Link;
}

/** The open pages: frames flow to each as server-sent events, and come back as single requests that name its line. */
export class Lines {
  readonly #open = new Map<string, Line>();
  readonly #host: Host;
  readonly #sessions: Sessions;
  constructor(host: Host, sessions: Sessions) {
    this.#host = host;
    this.#sessions = sessions;
  }

  /** Lasts until the page goes away, or its session ends. */
  open(session: Session, response: ServerResponse): void {
    const id = randomUUID();
    response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(`event: hello\ndata: ${JSON.stringify({ line: id })}\n\n`);
    // A page that went away in the middle of a write: what follows is its close.
    response.on('error', () => response.destroy());
    const say = (text: string) => {
      // Its session is over, but it has not read all of what came before.
      if (response.writableEnded || response.destroyed) return;
      if (response.writableLength > MOST_UNREAD) response.destroy();
      else response.write(text);
    };
    const link = this.#host.connect((frame) => say(`data: ${frame}\n\n`));
    this.#open.set(id, { session, link });
    const heartbeat = setInterval(() => (this.#sessions.isAlive(session) ? say(':\n\n') : response.end()), HEARTBEAT);
    response.on('close', () => {
      clearInterval(heartbeat);
      this.#open.delete(id);
      link.close();
    });
  }

  /** The line of that id, if it belongs to this session. */
  find(id: string, session: Session): Link | undefined {
    const line = this.#open.get(id);
    return line?.session === session ? line.link : undefined;
  }
}
