import type { ErrorBody } from '../../src/contract/errors.ts';
import type { ServerFrame } from '../../src/contract/frames.ts';
import { inRequests, type Outgoing } from './in-requests.ts';
import type { Line } from './line.ts';
import { type LineState, useLineState } from './line-state.ts';
import { onNewLink, signIn } from './sign-in.ts';

const FRAMES = 'api/frames';
const LOST: ErrorBody = {
  code: 'disconnected',
  message: 'The connection to Roundtrip was lost. What was saved is kept. It reconnects by itself.',
  details: {},
};

/**
 * Frames come down one EventSource and go up in POSTs, those of one moment in one: a request costs the page more than most answers do.
 * When the stream breaks a new one is opened, later and later.
 */
export function browserLine(): Line {
  let outgoing: Outgoing[] = [];
  let receive: (frame: ServerFrame) => void = () => undefined;
  let line: string | null = null;
  let breaks = 0;

  async function open(): Promise<void> {
    await signIn();
    const stream = new EventSource(FRAMES);
    stream.addEventListener('hello', (event) => {
      const { line: opened } = JSON.parse(event.data) as { line: string };
      line = opened;
      become('open');
      // What was asked before the break was answered with `closed`: everything on screen asks again.
      if (breaks > 0) receive({ t: 'changed', rev: 0 });
      breaks = 0;
      flush();
    });
    stream.addEventListener('message', (event) => receive(JSON.parse(event.data)));
    stream.addEventListener('error', () => {
      stream.close();
      retry();
    });
  }

  async function retry(): Promise<void> {
    if (line !== null) receive({ t: 'closed', error: LOST });
    line = null;
    become('lost');
    breaks += 1;
    // An EventSource does not tell why it failed; a plain request does.
    if ((await statusOf(FRAMES)) === 401) return become('signedOut');
    setTimeout(open, Math.min(10_000, 125 * 2 ** breaks));
  }

  /** What nobody can take yet waits for the line to open. Several requests go one after another: side by side they may arrive in any order. */
  async function flush(): Promise<void> {
    if (line === null) return;
    const [to, frames] = [line, outgoing];
    outgoing = [];
    for (const some of inRequests(frames)) await post(to, some);
  }

  async function post(to: string, frames: readonly Outgoing[]): Promise<void> {
    const body = `{"line":${JSON.stringify(to)},"frames":[${frames.map(({ text }) => text)}]}`;
    const answer = await fetch(FRAMES, { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-roundtrip': '1' } }).catch(
      () => null,
    );
    if (answer?.status === 202) return;
    const error = answer ? await errorIn(answer) : LOST;
    for (const { id } of frames) if (id !== null) receive({ t: 'error', id, error });
  }

  return {
    send(frame) {
      outgoing.push({ id: 'id' in frame ? frame.id : null, text: JSON.stringify(frame) });
      if (outgoing.length === 1) queueMicrotask(flush);
    },
    listen(next) {
      receive = next;
      open();
      onNewLink(() => useLineState.getState().state === 'signedOut' && open());
    },
  };
}

function become(state: LineState): void {
  useLineState.setState({ state });
}

async function statusOf(url: string): Promise<number | null> {
  const abort = new AbortController();
  const answer = await fetch(url, { signal: abort.signal }).catch(() => null);
  abort.abort();
  return answer?.status ?? null;
}

async function errorIn(answer: Response): Promise<ErrorBody> {
  const body: unknown = await answer.json().catch(() => null);
  return isErrorBody(body) ? body : LOST;
}

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body && 'details' in body;
}
