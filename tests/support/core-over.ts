import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { onTestFinished } from 'vitest';
import { createReader } from '../../src/app/reader.ts';
import { createRouter, type Router } from '../../src/app/router.ts';
import type { AnyHandlers, Emit } from '../../src/app/side.ts';
import { createWriter } from '../../src/app/writer.ts';
import type { ServerFrame } from '../../src/contract/frames.ts';
import { migrations } from '../../src/db/migrations.ts';
import type { Transport } from '../../src/transport/create-client.ts';
import { connectLocal } from '../../src/transport/local.ts';
import { connectSocket, serveSocket } from '../../src/transport/socket.ts';
import { workerSide } from '../../src/transport/worker.ts';
import { bundleThread } from './bundle-thread.ts';
import { fixedWorld } from './fixed-world.ts';
import { nastyContract as contract, nastyHandlers } from './nasty-contract.ts';
import { tempFolder } from './temp-folder.ts';

let nastyThread: Promise<string> | undefined;

export interface Line extends Transport {
  close(): void;
}
export interface Core {
  connect(): Promise<Line>;
  workers: Worker[];
  close(): Promise<void>;
}
export type Kind = 'local' | 'worker' | 'socket';

/** The same core behind each kind of line. `restart` gives the threads that replace the first two. */
export async function coreOver(kind: Kind, restart?: () => Worker): Promise<Core> {
  const workers: Worker[] = [];
  const router = await startRouter(kind === 'worker' ? workers : undefined, restart);
  const close = () => router.close();
  if (kind !== 'socket') return { workers, close, connect: async () => connectLocal(router) };
  const path = join(tempFolder(), 's');
  const server = serveSocket(router, 'token').listen(path);
  onTestFinished(() => void server.close());
  return { workers, close, connect: () => overSocket(path) };
}

async function startRouter(workers: Worker[] | undefined, restart?: () => Worker): Promise<Router> {
  const folder = tempFolder();
  const thread = workers ? await (nastyThread ??= bundleThread(join(import.meta.dirname, 'nasty-worker.ts'))) : '';
  let emit: Emit = () => {};
  const late: Emit = (to, text) => emit(to, text);
  const world = fixedWorld();
  const log = () => {};
  const spawn = (side: 'writer' | 'reader') => () => {
    const worker = restart && (workers?.length ?? 0) >= 2 ? restart() : new Worker(thread, { workerData: { side, folder } });
    workers?.push(worker);
    return worker;
  };
  const options = {
    contract,
    handlers: nastyHandlers as unknown as AnyHandlers,
    folder,
    world,
    emit: late,
    log: () => {},
    checkOutput: true,
  };
  const writer = workers
    ? workerSide({ name: 'writer', spawn: spawn('writer'), mayOpen: Promise.resolve(), emit: late, now: world.now, log })
    : createWriter({ ...options, migrations });
  if ('ready' in writer) await writer.ready;
  const reader = workers
    ? workerSide({ name: 'reader', spawn: spawn('reader'), mayOpen: Promise.resolve(), emit: late, now: world.now, log })
    : createReader(options);
  if ('ready' in reader) await reader.ready;
  const router = createRouter(contract, { writer, reader });
  emit = router.emit;
  onTestFinished(() => router.close());
  return router;
}

async function overSocket(path: string): Promise<Line> {
  let receive: (frame: ServerFrame) => void = () => {};
  const lost = () => receive({ t: 'closed', error: { code: 'disconnected', message: 'gone', details: {} } });
  const socket = await connectSocket(path, 'token', (text) => receive(JSON.parse(text)), lost);
  if (!socket) throw new Error('nobody answers');
  return { send: (frame) => socket.send(JSON.stringify(frame)), listen: (fn) => void (receive = fn), close: socket.close };
}
