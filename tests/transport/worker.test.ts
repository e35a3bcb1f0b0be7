import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { AppError } from '../../src/contract/errors.ts';
import { workerSide } from '../../src/transport/worker.ts';
import { bundleThread } from '../support/bundle-thread.ts';
import { openJournal } from '../support/open-journal.ts';

/** A reader of a journal that is there, told to open when the test says so. */
async function reader() {
  const { folder } = openJournal();
  const thread = await bundleThread(join(import.meta.dirname, '../support/nasty-worker.ts'));
  const worker = new Worker(thread, { workerData: { side: 'reader', folder } });
  const may = Promise.withResolvers<void>();
  const side = workerSide({ name: 'reader', spawn: () => worker, mayOpen: may.promise, emit: () => {}, now: Date.now, log: () => {} });
  return { worker, may, side };
}

test('a thread reads its code at once, and opens the journal when it may', async () => {
  const { worker, may, side } = await reader();
  let isOpen = false;
  const ready = side.ready.then(() => {
    isOpen = true;
  });
  await once(worker, 'online');
  await new Promise((go) => setTimeout(go, 500));
  expect(isOpen).toBe(false);
  may.resolve();
  await ready;
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
