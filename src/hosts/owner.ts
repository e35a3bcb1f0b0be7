import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouter, type Link } from '../app/router.ts';
import { type Emit, encodeFrame } from '../app/side.ts';
import type { AppError } from '../contract/errors.ts';
import { contract } from '../contract/index.ts';
import { createClient } from '../transport/create-client.ts';
import { connectLocal } from '../transport/local.ts';
import { serveSocket } from '../transport/socket.ts';
import { keepVerified } from './keep-verified.ts';
import { startSides } from './sides.ts';
import { tidyCode } from './tidy-code.ts';
import { tidyImages } from './tidy-images.ts';
import { tidyImports } from './tidy-imports.ts';
import { systemWorld } from './world.ts';
import { writeJson } from './write-json.ts';

export interface Owner {
  connect(deliver: (text: string) => void): Link;
  /** Afterwards everything is on disk and nobody can reach the journal. */
  close(): Promise<void>;
}

/** Only a hint for a second process, which becomes a client; the lock alone decides who owns. */
export const hintFile = (folder: string): string => join(folder, 'owner.json');
export interface Hint {
  path: string;
  token: string;
}

/** Runs a journal whose lock this process holds, and lets other processes in. */
export async function startOwner(folder: string, threads: boolean): Promise<Owner> {
  let emit: Emit = () => {};
  const sides = await startSides(folder, threads, (to, text) => emit(to, text));
  const router = createRouter(contract, sides);
  emit = router.emit;

  // Closed once: by then the hint in this folder may be that of the next owner.
  let closing: Promise<void> | undefined;
  let stopVerifying = () => {};
  const sockets = new Set<Socket>();
  const token = randomBytes(32).toString('hex');
  const server = serveSocket(router, token).on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  try {
    const hint: Hint = { path: await listen(server, socketPaths(folder)), token };
    writeJson(hintFile(folder), hint);
  } catch (error) {
    await close();
    throw error;
  }

  // Short work in a terminal is over before its time would come.
  if (threads) {
    tidyImports(folder, systemWorld.now());
    tidyImages(folder, systemWorld.now());
    tidyCode();
    const { api } = createClient(contract, connectLocal(router));
    stopVerifying = keepVerified({ verify: () => api.ledger.verify({}), tell });
  }

  return {
    connect: router.connect,
    close: () => (closing ??= close()),
  };

  function tell(trouble: AppError): void {
    router.emit('all', encodeFrame({ t: 'trouble', error: trouble.toBody() }));
  }

  async function close(): Promise<void> {
    stopVerifying();
    rmSync(hintFile(folder), { force: true });
    server.close();
    for (const socket of sockets) socket.destroy();
    await router.close();
  }
}

/** Beside the journal, where only its user may look; else in the temporary folder: paths have a limit, and not every disk takes sockets. */
function socketPaths(folder: string): string[] {
  const name = `roundtrip-${randomBytes(8).toString('hex')}`;
  if (process.platform === 'win32') return [`\\\\.\\pipe\\${name}`];
  const beside = join(folder, 'owner.sock');
  const elsewhere = join(tmpdir(), `${name}.sock`);
  return Buffer.byteLength(beside) < 100 ? [beside, elsewhere] : [elsewhere];
}

/** At the first of these places that allows it. */
async function listen(server: Server, paths: string[]): Promise<string> {
  let refusal: unknown;
  for (const path of paths) {
    try {
      rmSync(path, { force: true });
      await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
      server.removeAllListeners('error');
      server.unref();
      return path;
    } catch (error) {
      server.removeAllListeners('error');
      refusal = error;
    }
  }
  throw refusal;
}
