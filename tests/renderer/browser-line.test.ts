import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ClientFrame, ServerFrame } from '../../src/contract/frames.ts';

beforeEach(() => {
  vi.stubGlobal('location', { hash: '' });
  vi.stubGlobal('window', { addEventListener() {} });
  vi.stubGlobal('EventSource', Stream);
});
afterEach(() => void vi.unstubAllGlobals());

/** Opens at once. */
class Stream {
  addEventListener(event: string, hear: (event: { data: string }) => void): void {
    if (event === 'hello') hear({ data: '{"line":"one"}' });
  }
}

const frame = (id: number, chars: number): ClientFrame => ({ t: 'call', id, call: 'test.say', input: 'x'.repeat(chars), after: 0 });
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('requests of one moment go up one after another, though one of them is refused', async () => {
  const [posted, answers, heard] = [[] as number[][], [] as ((answer: Response) => void)[], [] as ServerFrame[]];
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    posted.push((JSON.parse(body) as { frames: { id: number }[] }).frames.map(({ id }) => id));
    return new Promise<Response>((resolve) => answers.push(resolve));
  });
  const { browserLine } = await import('../../renderer/line/browser-line.ts');
  const line = browserLine();
  line.listen((said) => heard.push(said));
  await turn();

  for (const [id, chars] of [10, 10, 200_000, 10].entries()) line.send(frame(id, chars));
  await turn();
  expect(posted).toEqual([[0, 1]]);
  answers[0]?.(new Response(null, { status: 202 }));
  await turn();
  expect(posted).toEqual([[0, 1], [2]]);
  const error = { code: 'too_large', message: 'That is more than fits.', details: {} };
  answers[1]?.(Response.json(error, { status: 413 }));
  await vi.waitFor(() => expect(posted).toEqual([[0, 1], [2], [3]]));
  expect(heard).toEqual([{ t: 'error', id: 2, error }]);
});
