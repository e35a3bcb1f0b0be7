import type { ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import type { Host } from '../../src/hosts/host.ts';
import { Lines } from '../../src/hosts/web/lines.ts';
import { Sessions } from '../../src/hosts/web/sessions.ts';

afterEach(() => void vi.useRealTimers());

test('a page whose session has ended is told nothing more, and harms nobody', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let now = 0;
  let deliver: (text: string) => void = () => {};
  const host = {
    connect(take: (text: string) => void) {
      deliver = take;
      return { receive() {}, close() {} };
    },
  } as unknown as Host;
  const sessions = new Sessions(1, () => now);
  const session = sessions.find(sessions.start().split(';')[0]);
  if (!session) throw new Error('no session');
  const response = Object.assign(new PassThrough(), { writeHead() {} });
  const errors: string[] = [];
  response.on('error', (error) => errors.push(error.message));
  new Lines(host, sessions).open(session, response as unknown as ServerResponse);

  deliver('{"t":"changed","rev":1}');
  now += 13 * 3_600_000;
  vi.advanceTimersByTime(20_000);
  deliver('{"t":"changed","rev":2}');
  await new Promise((resolve) => setImmediate(resolve));
  expect(errors).toEqual([]);
  expect(String(response.read())).toContain('"rev":1');
});

test('a line that breaks while it is written to closes, and takes nothing down with it', () => {
  const host = { connect: () => ({ receive() {}, close() {} }) } as unknown as Host;
  const response = Object.assign(new PassThrough(), { writeHead() {} });
  new Lines(host, new Sessions(1, () => 0)).open({ key: 'k', lastUsed: 0 }, response as unknown as ServerResponse);
  response.emit('error', new Error('broken pipe'));
  expect(response.destroyed).toBe(true);
});
