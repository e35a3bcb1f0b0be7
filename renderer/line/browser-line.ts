import type { ErrorBody } from '../../src/contract/errors.ts';
import type { ClientFrame, ServerFrame } from '../../src/contract/frames.ts';
import type { Line } from './line.ts';
import { type LineState, useLineState } from './line-state.ts';
import { onNewLink, signIn } from './sign-in.ts';

const FRAMES = 'api/frames';
const LOST: ErrorBody = {
  code: 'disconnected',
  message: 'The connection to Roundtrip was lost. What was saved is kept. It reconnects by itself.',
  details: {},
};

/** Frames come down one EventSource and go up as POSTs. When the stream breaks a new one is opened, later and later. */
export function browserLine(): Line {
  const held: ClientFrame[] = [];
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
      for (const frame of held.splice(0)) post(opened, frame);
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

  async function post(to: string, frame: ClientFrame): Promise<void> {
    const body = JSON.stringify({ line: to, frame });
    const answer = await fetch(FRAMES, { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-roundtrip': '1' } }).catch(
      () => null,
    );
    if (answer?.status === 202 || !('id' in frame)) return;
    receive({ t: 'error', id: frame.id, error: answer ? await errorIn(answer) : LOST });
  }

  return {
    send: (frame) => (line === null ? void held.push(frame) : void post(line, frame)),
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
