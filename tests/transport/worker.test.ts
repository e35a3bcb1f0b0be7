import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { Emit } from '../../src/app/side.ts';
import { AppError } from '../../src/contract/errors.ts';
import type { ServerFrame } from '../../src/contract/frames.ts';
import { workerSide } from '../../src/transport/worker.ts';
import { bundleThread } from '../support/bundle-thread.ts';
import { openJournal } from '../support/open-journal.ts';

/** A reader of a journal that is there, told to open when the test says so. Whoever is refused by it asks again at once. */
async function reader() {
  const { folder } = openJournal();
  const thread = await bundleThread(join(import.meta.dirname, '../support/nasty-worker.ts'));
  const workers: Worker[] = [];
  const spawn = () => {
    const worker = new Worker(thread, { workerData: { side: 'reader', folder } });
    workers.push(worker);
    return worker;
  };
  const [may, said] = [Promise.withResolvers<void>(), [] as ServerFrame[]];
  const emit: Emit = (_to, text) => {
    const frame = JSON.parse(text) as ServerFrame;
    said.push(frame);
    if (frame.t === 'error') ask(frame.id + 1);
  };
  const side = workerSide({ name: 'reader', spawn, mayOpen: may.promise, emit, now: Date.now, log: () => {} });
  const ask = (id: number) => side.receive(1, { t: 'call', id, call: 'test.echo', input: { text: 'hello' }, after: 0 });
  return { worker: workers[0] as Worker, may, said, side, ask };
}

test('a thread reads its code at once, opens the journal when it may, and answers what came before', async () => {
  const { worker, may, said, side, ask } = await reader();
  let isOpen = false;
  const ready = side.ready.then(() => {
    isOpen = true;
  });
  await once(worker, 'online');
  ask(7);
  await new Promise((go) => setTimeout(go, 500));
  expect([isOpen, said]).toEqual([false, []]);
  may.resolve();
  await ready;
  await expect.poll(() => said).toMatchObject([{ t: 'value', id: 7 }]);
  await side.close();
});

test('where it never may, that is its refusal, and the thread ends', async () => {
  const { worker, may, side } = await reader();
  const ended = once(worker, 'exit');
  may.reject(new AppError('journal_damaged', 'The file is no database.'));
  await expect(side.ready).rejects.toMatchObject({ code: 'journal_damaged' });
  await ended;
});

test('one that was never told to open can be closed', async () => {
  const { worker, side } = await reader();
  const ended = once(worker, 'exit');
  const refused = expect(side.ready).rejects.toMatchObject({ code: 'thread_crashed' });
  await side.close();
  await Promise.all([ended, refused]);
});

test('whoever hears that a thread broke may ask again at once, and is answered by the next', async () => {
  const { worker, may, said, side, ask } = await reader();
  may.resolve();
  await side.ready;
  const ended = worker.terminate();
  ask(1);
  await ended;
  await expect.poll(() => said.map(({ t }) => t), { timeout: 5000 }).toEqual(['error', 'trouble', 'value']);
  await side.close();
});
