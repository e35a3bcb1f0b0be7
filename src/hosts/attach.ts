import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Link } from '../app/router.ts';
import { AppError } from '../contract/errors.ts';
import { type Lock, takeLock } from '../db/lock.ts';
import { holdsJournal } from '../db/open.ts';
import { connectSocket, type SocketLink } from '../transport/socket.ts';
import { makeFolder } from './make-folder.ts';
import { type Hint, hintFile, type Owner, startOwner } from './owner.ts';

/** An open journal, owned by this process or reached through the one that does. */
export interface Attachment {
  readonly folder: string;
  readonly role: 'owner' | 'client';
  connect(deliver: (text: string) => void, lost: () => void): Link;
  close(): Promise<void>;
  /** Stops everything but keeps the lock, so that the folder can be moved. Only for the owner. */
  stop(): Promise<Lock>;
}

export interface AttachOptions {
  /** Make a journal if the folder holds none. */
  create: boolean;
  threads: boolean;
  patienceMs?: number;
}

/** Takes the journal, or finds who has it. */
export async function attach(folder: string, { create, threads, patienceMs = 10_000 }: AttachOptions): Promise<Attachment> {
  prepareFolder(folder, create);
  const giveUpAt = performance.now() + patienceMs;
  while (performance.now() < giveUpAt) {
    const lock = takeLock(folder);
    if (lock) return own(folder, lock, threads);
    const client = await becomeClient(folder);
    if (client) return client;
    await sleep(50);
  }
  throw new AppError('journal_locked', 'Another Roundtrip holds this journal and does not answer. Close it, then try again.', { folder });
}

async function own(folder: string, lock: Lock, threads: boolean): Promise<Attachment> {
  let owner: Owner;
  try {
    owner = await startOwner(folder, threads);
  } catch (error) {
    lock.release();
    throw error;
  }
  return {
    folder,
    role: 'owner',
    connect: (deliver) => owner.connect(deliver),
    async close() {
      await owner.close();
      lock.release();
    },
    async stop() {
      await owner.close();
      return lock;
    },
  };
}

async function becomeClient(folder: string): Promise<Attachment | undefined> {
  const hint = readHint(folder);
  const probe =
    hint &&
    (await connectSocket(
      hint.path,
      hint.token,
      () => {},
      () => {},
    ));
  if (!hint || !probe) return undefined;
  probe.close();
  return {
    folder,
    role: 'client',
    connect: (deliver, lost) => overSocket(hint, deliver, lost),
    async close() {},
    async stop() {
      throw new AppError('busy', 'Another Roundtrip has this journal open. Move it there, or close that one first.');
    },
  };
}

/** Frames given before the line stands wait for it. */
function overSocket({ path, token }: Hint, deliver: (text: string) => void, lost: () => void): Link {
  let closed = false;
  const line: Promise<SocketLink | undefined> = connectSocket(path, token, deliver, () => {
    if (!closed) lost();
  });
  void line.then((socket) => {
    if (!socket && !closed) lost();
  });
  return {
    receive: (text) => void line.then((socket) => socket?.send(text)),
    close() {
      closed = true;
      void line.then((socket) => socket?.close());
    },
  };
}

function prepareFolder(folder: string, create: boolean): void {
  if (holdsJournal(folder)) return;
  if (!create)
    throw new AppError('folder_missing', `There is no journal in ${folder}. Choose the folder that holds it, or start a new journal.`, {
      folder,
    });
  makeFolder(folder);
}

function readHint(folder: string): Hint | undefined {
  if (!existsSync(hintFile(folder))) return undefined;
  try {
    const hint = JSON.parse(readFileSync(hintFile(folder), 'utf8')) as Partial<Hint>;
    return typeof hint.path === 'string' && typeof hint.token === 'string' ? { path: hint.path, token: hint.token } : undefined;
  } catch {
    return undefined;
  }
}
