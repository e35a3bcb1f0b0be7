import { createConnection } from 'node:net';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { MAX_FRAME_CHARS } from '../../src/contract/frames.ts';
import { createClient } from '../../src/transport/create-client.ts';
import { type Core, coreOver, type Kind } from '../support/core-over.ts';
import { nastyContract } from '../support/nasty-contract.ts';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each<Kind>(['local', 'worker', 'socket'])('over the %s transport', (kind) => {
  const client = async (core: Core) => {
    const line = await core.connect();
    return { ...createClient(nastyContract, line), line };
  };
  const open = async () => {
    const core = await coreOver(kind);
    return { core, ...(await client(core)) };
  };

  test('a question is answered, whatever text it holds', async () => {
    const { api } = await open();
    for (const text of ['', 'a\nb\u2028c', '"}\\', '😀', 'x'.repeat(1_000_000)]) expect(await api.test.echo({ text })).toEqual({ text });
  });

  test('a handler that throws gives a reference and keeps its stack to itself', async () => {
    const { api } = await open();
    const error = await api.test.throws({}).catch((reason) => reason);
    expect(error).toMatchObject({ code: 'internal', details: { reference: expect.any(String) } });
    expect(JSON.stringify(error)).not.toMatch(/secret|\.ts/);
  });

  test('a refusal arrives with its code, sentence and details', async () => {
    const { api } = await open();
    await expect(api.test.refuses({})).rejects.toMatchObject({
      code: 'not_found',
      message: 'There is no such thing.',
      details: { thing: 7 },
    });
  });

  test('a value that cannot be sent is an error of that call alone', async () => {
    const { api } = await open();
    await expect(api.test.uncloneable({})).rejects.toMatchObject({ code: 'internal' });
    expect(await api.test.echo({ text: 'still here' })).toEqual({ text: 'still here' });
  });

  test('an input that cannot be sent is refused before it leaves', async () => {
    const { api } = await open();
    await expect(api.test.echo({ text: 10n as never })).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('an unknown call and a wrong input are told apart', async () => {
    const { line, api } = await open();
    await expect(api.test.echo({ text: 7 as never })).rejects.toMatchObject({ code: 'invalid_input', details: { call: 'test.echo' } });
    await expect(api.test.echo({ text: 'x', more: 1 } as never)).rejects.toMatchObject({ code: 'invalid_input' });
    const codes: string[] = [];
    line.listen((frame) => frame.t === 'error' && codes.push(frame.error.code));
    for (const call of ['test.nope', '__proto__.x', 'constructor.name', 'test.toString', 'test.echo.more', ''])
      line.send({ t: 'call', id: 100 + codes.length, call, input: {}, after: 0 });
    await expect.poll(() => codes.length).toBe(6);
    expect(new Set(codes)).toEqual(new Set(['unknown_call']));
  });

  test('a job can be cancelled: nothing of it is kept, and the caller is told', async () => {
    const { api } = await open();
    const cancel = new AbortController();
    const importing = api.test.import({ rows: 5000, pauseMs: 2 }, { signal: cancel.signal });
    setTimeout(() => cancel.abort(), 40);
    await expect(importing).rejects.toMatchObject({ code: 'cancelled' });
    expect((await api.test.keys({})).keys).toEqual([]);
  });

  test('a client that disappears harms nobody: its command is kept, its job goes on', async () => {
    const { core, api, line } = await open();
    const other = await client(core);
    void api.test.put({ key: 'last words' }).catch(() => {});
    void api.test.import({ rows: 100, pauseMs: 1 }).catch(() => {});
    await sleep(15);
    line.close();
    await expect.poll(async () => (await other.api.test.keys({})).keys.length, { timeout: 5000 }).toBe(101);
  });

  test('a change by one client is told to the other', async () => {
    const { core, api } = await open();
    const other = await client(core);
    const told = new Promise<number>((resolve) => other.on('changed', resolve));
    await api.test.put({ key: 'news' });
    expect(await told).toBe(1);
  });
});

test('a crashed thread is told to everybody, its calls are answered, and the next call works again', async () => {
  const core = await coreOver('worker');
  const line = await core.connect();
  const { api, on } = createClient(nastyContract, line);
  await api.test.put({ key: 'kept' });
  const trouble = new Promise<string>((resolve) => on('trouble', (error) => resolve(error.code)));
  const importing = expect(api.test.import({ rows: 5000, pauseMs: 2 })).rejects.toMatchObject({ code: 'thread_crashed' });
  await sleep(30);
  await core.workers[0]!.terminate();
  await importing;
  expect(await trouble).toBe('thread_crashed');
  await api.test.put({ key: 'after' });
  expect((await api.test.keys({})).keys).toEqual(['kept', 'after']);
});

test('calls given while a thread fails to start again are answered, and so is every later one', async () => {
  const core = await coreOver('worker', () => new Worker('setTimeout(() => process.exit(1), 200)', { eval: true }));
  const { api } = createClient(nastyContract, await core.connect());
  await core.workers[0]!.terminate();
  await expect(api.test.put({ key: 'meanwhile' })).rejects.toMatchObject({ code: 'thread_crashed' });
  await expect(api.test.put({ key: 'later' })).rejects.toMatchObject({ code: 'thread_crashed' });
});

test('a thread that keeps crashing is left down, and says so', async () => {
  const core = await coreOver('worker');
  const { api, on } = createClient(nastyContract, await core.connect());
  const said: string[] = [];
  on('trouble', (error) => said.push(error.message));
  for (let crash = 1; crash <= 4; crash++) {
    await core.workers.at(crash === 1 ? 0 : -1)!.terminate();
    await expect.poll(() => said.length).toBe(crash);
  }
  expect(core.workers).toHaveLength(5);
  expect(said.map((message) => message.includes('keeps stopping'))).toEqual([false, false, false, true]);
  await expect(api.test.put({ key: 'x' })).rejects.toMatchObject({ code: 'thread_crashed' });
});

test('a call that comes while the journal closes, or after, is answered', async () => {
  const core = await coreOver('worker');
  const { api } = createClient(nastyContract, await core.connect());
  await core.workers[1]!.terminate();
  const closing = core.close();
  await expect(api.test.echo({ text: 'meanwhile' })).rejects.toMatchObject({ code: 'disconnected' });
  await closing;
});

test('a job whose thread crashed has failed, for those who watch it and those who come later', async () => {
  const core = await coreOver('worker');
  const { api, on } = createClient(nastyContract, await core.connect());
  const states: string[] = [];
  on('job', (job) => states.push(job.state));
  const importing = expect(api.test.import({ rows: 5000, pauseMs: 2 })).rejects.toMatchObject({ code: 'thread_crashed' });
  await expect.poll(() => states.length).toBeGreaterThan(0);
  await core.workers[0]!.terminate();
  await importing;
  await expect.poll(() => states.at(-1)).toBe('failed');
  const late = createClient(nastyContract, await core.connect());
  const told: string[] = [];
  late.on('job', (job) => told.push(job.state));
  await late.api.test.put({ key: 'after' });
  expect(told).toEqual([]);
});

test('a job of many short writes hears its cancel, and says that what it finished is kept', async () => {
  const core = await coreOver('worker');
  const { api } = createClient(nastyContract, await core.connect());
  const cancel = new AbortController();
  const ended = api.test.inParts({ parts: 20_000 }, { signal: cancel.signal }).catch((reason) => reason);
  await expect.poll(async () => (await api.test.keys({})).keys.length).toBeGreaterThan(0);
  cancel.abort();
  expect(await ended).toMatchObject({ code: 'cancelled', message: 'Cancelled. What was finished before is kept.' });
  expect((await api.test.keys({})).keys.length).toBeLessThan(20_000);
});

test('a job cancelled before its first commit says that nothing was kept', async () => {
  const core = await coreOver('worker');
  const { api } = createClient(nastyContract, await core.connect());
  const cancel = new AbortController();
  const ended = api.test.import({ rows: 5000, pauseMs: 2 }, { signal: cancel.signal }).catch((reason) => reason);
  setTimeout(() => cancel.abort(), 40);
  expect(await ended).toMatchObject({ code: 'cancelled', message: 'Cancelled. Nothing of it was kept.' });
});

test('a line that never ends is cut off', { timeout: 20_000 }, async () => {
  const { serveSocket } = await import('../../src/transport/socket.ts');
  const { tempFolder } = await import('../support/temp-folder.ts');
  const path = `${tempFolder()}/s`;
  const server = serveSocket({ connect: () => ({ receive() {}, close() {} }) }, 'right').listen(path);
  const socket = createConnection(path);
  const cut = new Promise((resolve) => socket.on('close', resolve));
  socket.on('error', () => {});
  socket.write('x'.repeat(2 * MAX_FRAME_CHARS + 1));
  await cut;
  server.close();
});

test('a second line with a wrong token is cut without a word', async () => {
  const { serveSocket, connectSocket } = await import('../../src/transport/socket.ts');
  const { tempFolder } = await import('../support/temp-folder.ts');
  const path = `${tempFolder()}/s`;
  const server = serveSocket({ connect: () => ({ receive() {}, close() {} }) }, 'right').listen(path);
  expect(
    await connectSocket(
      path,
      'wrong',
      () => {},
      () => {},
    ),
  ).toBeUndefined();
  server.close();
});
