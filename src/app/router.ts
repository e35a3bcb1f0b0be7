import type { Contract } from '../contract/call.ts';
import { AppError } from '../contract/errors.ts';
import { ClientFrame, type JobState, MAX_FRAME_CHARS, type ServerFrame } from '../contract/frames.ts';
import { findCall } from './prepare-call.ts';
import { type Address, type Emit, encodeFrame, type Side } from './side.ts';

/** One client: a window, a page, a terminal, another process. */
export interface Link {
  receive(text: string): void;
  close(): void;
}
export interface Sides {
  reader: Side;
  writer: Side;
}
export interface Router {
  /** What the sides send goes out through here. */
  emit: Emit;
  connect(deliver: (text: string) => void): Link;
  close(): Promise<void>;
}

/** Stands between the clients and the two sides: queries to the reader, all else to the writer, answers to whoever asked. */
export function createRouter(contract: Contract, { reader, writer }: Sides): Router {
  const clients = new Map<number, (text: string) => void>();
  const runningJobs = new Map<string, JobState>();
  let lastClient = 0;

  function emit(to: Address, text: string): void {
    if (to !== 'all') return clients.get(to)?.(text);
    remember(JSON.parse(text) as ServerFrame);
    for (const deliver of clients.values()) deliver(text);
  }

  /** Who connects later is told of the jobs that are running. */
  function remember(frame: ServerFrame): void {
    if (frame.t !== 'progress') return;
    if (frame.job.state === 'running') runningJobs.set(frame.job.job, frame.job);
    else runningJobs.delete(frame.job.job);
  }

  return {
    emit,
    connect(deliver) {
      const client = ++lastClient;
      clients.set(client, deliver);
      for (const job of runningJobs.values()) deliver(encodeFrame({ t: 'progress', id: null, job }));
      return {
        receive: (text) => receive(client, text, deliver),
        close() {
          clients.delete(client);
          reader.drop(client);
          writer.drop(client);
        },
      };
    },
    async close() {
      // The last to close merges the log into the file, which a reader cannot.
      await reader.close();
      await writer.close();
      clients.clear();
    },
  };

  function receive(client: number, text: string, deliver: (text: string) => void): void {
    let id = 0;
    try {
      const frame = readFrame(text);
      if (frame.t === 'cancelJob') return writer.receive(client, frame);
      id = frame.id;
      if (frame.t === 'cancel') {
        reader.receive(client, frame);
        return writer.receive(client, frame);
      }
      const side = findCall(contract, frame.call).kind === 'query' ? reader : writer;
      side.receive(client, frame);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const named = id === 0 ? Number(error.details.id ?? 0) : id;
      deliver(encodeFrame({ t: 'error', id: named, error: error.toBody() }));
    }
  }
}

/** Text from outside to a frame, or a coded refusal that names the call when it can be made out. */
export function readFrame(text: string): ClientFrame {
  if (text.length > MAX_FRAME_CHARS) {
    const id = /^\{"t":"call","id":(\d{1,9})[,}]/.exec(text)?.[1];
    throw new AppError('too_large', `That is more than fits in one message (${MAX_FRAME_CHARS / 1e6} MB). Nothing was changed.`, {
      id: Number(id ?? 0),
    });
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new AppError('malformed', 'That is not a message Roundtrip understands.', { id: 0 });
  }
  const parsed = ClientFrame.safeParse(raw);
  if (parsed.success && !isDeeper(raw, MOST_LEVELS)) return parsed.data;
  const id = (raw as { id?: unknown } | null)?.id;
  throw new AppError('malformed', 'That is not a message Roundtrip understands.', {
    id: typeof id === 'number' && Number.isSafeInteger(id) ? id : 0,
  });
}

/** Deeper than any input is, and shallow enough for every stack that it must pass on its way. */
const MOST_LEVELS = 100;

function isDeeper(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
