import { Worker } from 'node:worker_threads';
import { createQueue } from '../app/queue.ts';
import type { DrawPaths } from '../app/side.ts';
import { AppError } from '../contract/errors.ts';
import type { Paths } from '../domain/simulation/draw-paths.ts';
import type { DrawerData, FromDrawer } from './drawer.ts';
import { threadFile } from './thread-file.ts';

/** In a thread of its own, one at a time: it takes a processor for itself. Who is wanted no more leaves at once, drawn or waiting. */
export const drawInThread: DrawPaths = (results, draw, tools) => {
  const { signal } = tools;
  if (signal.aborted) return Promise.reject(signal.reason);
  return new Promise<Paths>((resolve, reject) => {
    const leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave);
    void turns
      .run(() => start(results, draw, tools))
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', leave));
  });
};

const turns = createQueue();

const start: DrawPaths = (results, draw, { signal, progress }) => {
  if (signal.aborted) return Promise.reject(signal.reason);
  return new Promise<Paths>((resolve, reject) => {
    const worker = new Worker(threadFile('drawer'), { workerData: { results, draw } satisfies DrawerData, name: 'drawer' });
    const stop = () => void worker.terminate();
    signal.addEventListener('abort', stop);
    worker.on('message', (message: FromDrawer) => ('paths' in message ? resolve(message.paths) : progress(message.done, draw.paths)));
    worker.on('error', reject);
    worker.on('exit', () => {
      signal.removeEventListener('abort', stop);
      // After the paths this says nothing more.
      reject(
        signal.aborted ? signal.reason : new AppError('thread_crashed', 'The drawing of paths stopped. Nothing was changed; try again.'),
      );
    });
  });
};
