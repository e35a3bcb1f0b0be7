import { timingSafeEqual } from 'node:crypto';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import type { Link } from '../app/router.ts';
import { AppError } from '../contract/errors.ts';
import { MAX_FRAME_CHARS } from '../contract/frames.ts';
import type { Connectable } from './local.ts';

/** Lines of JSON; the first line of a client is the token. A line that never ends is cut off. */
export function serveSocket(core: Connectable, token: string): Server {
  return createServer((socket) => {
    let link: Link | undefined;
    socket.on('error', () => socket.destroy());
    socket.on('close', () => link?.close());
    readLines(socket, (line) => {
      if (link) return link.receive(line);
      if (!same(line, token)) return void socket.destroy();
      socket.write('welcome\n');
      link = core.connect((text) => socket.write(`${text}\n`));
    });
  });
}

export interface SocketLink {
  send(text: string): void;
  close(): void;
}

/** A line to the owner of a journal in another process. Undefined: nobody answers there. */
export function connectSocket(
  path: string,
  token: string,
  deliver: (text: string) => void,
  lost: () => void,
): Promise<SocketLink | undefined> {
  return new Promise((resolve) => {
    const socket = createConnection(path);
    let welcome = false;
    const giveUp = setTimeout(() => socket.destroy(), 2000);
    socket.on('connect', () => socket.write(`${token}\n`));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(giveUp);
      if (welcome) lost();
      resolve(undefined);
    });
    readLines(socket, (line) => {
      if (welcome) return deliver(line);
      clearTimeout(giveUp);
      welcome = true;
      resolve({ send: (text) => socket.write(`${text}\n`), close: () => socket.end() });
    });
  });
}

/** What a client is told when the owner went away. */
export const ownerGone = () =>
  new AppError('disconnected', 'The Roundtrip that holds this journal was closed. What it acknowledged is kept; repeat the last action.');

function readLines(socket: Socket, take: (line: string) => void): void {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
    if (rest.length > 2 * MAX_FRAME_CHARS) socket.destroy();
  });
}

function same(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
