import { existsSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Link } from '../app/router.ts';
import { AppError } from '../contract/errors.ts';
import { type Lock, takeLock } from '../db/lock.ts';
import { backupFolder, holdsJournal, journalFile } from '../db/open.ts';
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
    if (lock) return own(folder, lock, create, threads);
    const client = await becomeClient(folder);
    if (client) return client;
    await sleep(50);
  }
  throw new AppError('journal_locked', 'Another Roundtrip holds this journal and does not answer. Close it, then try again.', { folder });
}

async function own(folder: string, lock: Lock, create: boolean, threads: boolean): Promise<Attachment> {
  let owner: Owner;
  try {
    // Again, now that nobody else can change it.
    refuseLost(folder, create);
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
  refuseLost(folder, create);
  if (!holdsJournal(folder)) makeFolder(folder);
}

/** A new journal never takes the place of one that was there: an empty file beside backups is a loss, not a beginning. */
function refuseLost(folder: string, create: boolean): void {
  const size = statSync(journalFile(folder), { throwIfNoEntry: false })?.size ?? 0;
  if (size > 0) return;
  if (existsSync(backupFolder(folder)) || (holdsJournal(folder) && !create))
    throw new AppError(
      'journal_damaged',
      `The journal file in ${folder} is empty or gone. Nothing was put in its place. To go on from a backup, copy the newest file of its backups folder into an empty folder, name it journal.sqlite, and open that folder.`,
      { folder },
    );
  if (!create)
    throw new AppError('folder_missing', `There is no journal in ${folder}. Choose the folder that holds it, or start a new journal.`, {
      folder,
    });
}

function readHint(folder: string): Hint | undefined {
  if (!existsSync(hintFile(folder))) return undefined;
  try {
    const hint = JSON.parse(readFileSync(hintFile(folder), 'utf8')) as Partial<Hint>;
    return typeof hint.path === 'string' && hint.path !== '' && typeof hint.token === 'string'
      ? { path: hint.path, token: hint.token }
      : undefined;
  } catch {
    return undefined;
  }
}
