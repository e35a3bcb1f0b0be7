import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { ClientFrame, ServerFrame } from '../../src/contract/frames.ts';
import { contract } from '../../src/contract/index.ts';
import { createClient } from '../../src/transport/create-client.ts';

/** What the page of Roundtrip sends with every write. */
export const PAGE_HEADERS = { 'content-type': 'application/json', 'x-roundtrip': '1', 'sec-fetch-site': 'same-origin' } as const;

/** Shows the code of a link and gets the cookie for it. */
export async function signIn(link: string): Promise<string> {
  const { origin, hash } = new URL(link);
  const answer = await send(origin, 'POST', '/api/session', { ...PAGE_HEADERS, origin }, { code: hash.slice('#code='.length) });
  const cookie = answer.headers['set-cookie']?.[0];
  if (answer.statusCode !== 204 || cookie === undefined) throw new Error(`No session: ${answer.statusCode}`);
  return cookie.split(';')[0] ?? '';
}

/** A page as the web host sees it: a stream of frames down, requests up. */
export async function openPage(origin: string, cookie: string) {
  const down = await send(origin, 'GET', '/api/frames', { 'sec-fetch-site': 'same-origin', cookie });
  if (down.statusCode !== 200) throw new Error(`No line: ${down.statusCode}`);
  const frames: ServerFrame[] = [];
  const listeners: ((frame: ServerFrame) => void)[] = [(frame) => frames.push(frame)];
  const line = await readEvents(down, (frame) => {
    for (const listener of listeners) listener(frame);
  });
  const post = async (...frames: unknown[]) =>
    (await send(origin, 'POST', '/api/frames', { ...PAGE_HEADERS, origin, cookie }, { line, frames })).statusCode;
  return {
    line,
    /** Everything that came down. */
    frames,
    post,
    ...createClient(contract, {
      send: (frame: ClientFrame) => void post(frame),
      listen: (receive) => listeners.push(receive),
    }),
    pause: () => down.pause(),
    close: () => down.destroy(),
  };
}

async function send(
  origin: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<IncomingMessage> {
  const out: ClientRequest = request(`${origin}${path}`, { method, headers, agent: false });
  out.end(body === undefined ? undefined : JSON.stringify(body));
  const [answer] = (await once(out, 'response')) as [IncomingMessage];
  if (method === 'POST') answer.resume();
  return answer;
}

/** Resolves with the id of the line, then tells every frame. */
function readEvents(stream: IncomingMessage, tell: (frame: ServerFrame) => void): Promise<string> {
  return new Promise((resolve) => {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('error', () => {});
    stream.on('data', (chunk: string) => {
      const events = (rest + chunk).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const data = /^data: ([^\n]*)/m.exec(event)?.[1];
        if (data === undefined) continue;
        if (event.startsWith('event: hello')) resolve((JSON.parse(data) as { line: string }).line);
        else tell(JSON.parse(data) as ServerFrame);
      }
    });
  });
}
