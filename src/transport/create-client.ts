import type { Area, Call, Contract, InputOf, Json, OutputOf } from '../contract/call.ts';
import { AppError, type ErrorCode } from '../contract/errors.ts';
import type { ClientFrame, JobState, ServerFrame } from '../contract/frames.ts';

/** A line to the core: two functions. */
export interface Transport {
  send(frame: ClientFrame): void;
  listen(receive: (frame: ServerFrame) => void): void;
}

export interface CallOptions {
  signal?: AbortSignal;
  onProgress?: (job: JobState) => void;
  /** Before its answer, where the command changed something: the change in the history. */
  onChange?: (change: number) => void;
}
export interface ClientCall<C extends Call = Call> {
  (input: InputOf<C>, options?: CallOptions): Promise<OutputOf<C>>;
  readonly path: string;
  readonly kind: C['kind'];
}
export type ClientArea<A extends Area> = { readonly [N in keyof A]: ClientCall<A[N]> };
export type Client<C extends Contract> = { readonly [A in keyof C]: ClientArea<C[A]> };

/** What comes without being asked for. */
export interface ClientEvents {
  changed(rev: number): void;
  job(job: JobState): void;
  trouble(error: AppError): void;
  reset(): void;
  closed(error: AppError): void;
}
export interface Connection<C extends Contract> {
  readonly api: Client<C>;
  on<E extends keyof ClientEvents>(event: E, listener: ClientEvents[E]): () => void;
  cancelJob(job: string): void;
  /** Some query waits for its answer. */
  isAsking(): boolean;
}

interface Waiting {
  frame: ClientFrame & { t: 'call' };
  isQuery: boolean;
  job: string | undefined;
  resolve(value: Json): void;
  reject(error: AppError): void;
  onProgress: ((job: JobState) => void) | undefined;
  onChange: ((change: number) => void) | undefined;
}

/** A plain object with one function per call, made by walking the contract. */
export function createClient<C extends Contract>(contract: C, transport: Transport): Connection<C> {
  const waiting = new Map<number, Waiting>();
  const listeners: { [E in keyof ClientEvents]: Set<ClientEvents[E]> } = {
    changed: new Set(),
    job: new Set(),
    trouble: new Set(),
    reset: new Set(),
    closed: new Set(),
  };
  let lastId = 0;
  let seen = 0;
  transport.listen(receive);

  function call(path: string, kind: Call['kind'], input: unknown, options: CallOptions = {}): Promise<Json> {
    const { signal, onProgress, onChange } = options;
    if (signal?.aborted) return Promise.reject(cancelled());
    return new Promise((resolve, reject) => {
      const id = ++lastId;
      const frame = { t: 'call', id, call: path, input, after: seen } as const;
      // A command or job ends when the writer says so: it may have committed before the cancel arrived.
      const cancel = () => {
        transport.send({ t: 'cancel', id });
        if (kind === 'query') settle(id)?.reject(cancelled());
      };
      const detach = () => signal?.removeEventListener('abort', cancel);
      signal?.addEventListener('abort', cancel);
      waiting.set(id, {
        frame,
        isQuery: kind === 'query',
        job: undefined,
        onProgress,
        onChange,
        resolve: (value) => (detach(), resolve(value)),
        reject: (error) => (detach(), reject(error)),
      });
      try {
        transport.send(frame);
      } catch {
        settle(id)?.reject(new AppError('invalid_input', `The input of ${path} cannot be sent: it is not plain data.`));
      }
    });
  }

  function receive(frame: ServerFrame): void {
    switch (frame.t) {
      case 'value':
        return answer(frame);
      case 'error':
        return refuse(frame);
      case 'progress':
        return hearProgress(frame.id, frame.job);
      case 'changed':
        seen = Math.max(seen, frame.rev);
        return tell('changed', frame.rev);
      case 'trouble':
        return tell('trouble', AppError.fromBody(frame.error));
      case 'reset':
        seen = 0;
        return tell('reset');
      case 'closed':
        for (const id of [...waiting.keys()]) settle(id)?.reject(AppError.fromBody(frame.error));
        return tell('closed', AppError.fromBody(frame.error));
      default:
        frame satisfies never;
    }
  }

  /** An answer older than what this client has seen is dropped and asked for again. */
  function answer({ id, value, rev, change }: ServerFrame & { t: 'value' }): void {
    const asked = waiting.get(id);
    if (!asked) return;
    if (rev < seen && isFromBefore(asked)) return askAgain(asked);
    seen = Math.max(seen, rev);
    if (change !== undefined) asked.onChange?.(change);
    settle(id)?.resolve(value);
  }

  /** So is what was refused then: what was gone may be back. A line or a thread that broke says nothing of the journal. */
  function refuse({ id, error }: ServerFrame & { t: 'error' }): void {
    const asked = waiting.get(id);
    if (asked && isFromBefore(asked) && !BROKEN.has(error.code)) return askAgain(asked);
    settle(id)?.reject(AppError.fromBody(error));
  }

  function isFromBefore({ isQuery, frame }: Waiting): boolean {
    return isQuery && frame.after < seen;
  }
  function askAgain(asked: Waiting): void {
    asked.frame = { ...asked.frame, after: seen };
    transport.send(asked.frame);
  }

  function hearProgress(id: number | null, job: JobState): void {
    const mine = id === null ? [...waiting.values()].find((one) => one.job === job.job) : waiting.get(id);
    // What a query is doing is told to whoever asks, and to nobody else.
    if (mine?.isQuery) return mine.onProgress?.(job);
    if (id !== null) {
      if (mine) mine.job = job.job;
      return;
    }
    mine?.onProgress?.(job);
    tell('job', job);
  }

  function settle(id: number): Waiting | undefined {
    const found = waiting.get(id);
    waiting.delete(id);
    return found;
  }
  function tell<E extends keyof ClientEvents>(event: E, ...args: Parameters<ClientEvents[E]>): void {
    for (const listener of [...listeners[event]]) (listener as (...a: Parameters<ClientEvents[E]>) => void)(...args);
  }

  const api = mapValues(contract, (area, areaName) =>
    mapValues(area, (declared, name) => {
      const path = `${areaName}.${name}`;
      const run = (input: unknown, options?: CallOptions) => call(path, declared.kind, input, options);
      return Object.assign(run, { path, kind: declared.kind });
    }),
  ) as unknown as Client<C>;

  return {
    api,
    on(event, listener) {
      listeners[event].add(listener);
      return () => void listeners[event].delete(listener);
    },
    cancelJob: (job) => transport.send({ t: 'cancelJob', job }),
    isAsking: () => [...waiting.values()].some(({ isQuery }) => isQuery),
  };
}

const BROKEN: ReadonlySet<ErrorCode> = new Set(['disconnected', 'thread_crashed']);

const cancelled = () => new AppError('cancelled', 'Cancelled.');

function mapValues<V, R>(object: Readonly<Record<string, V>>, map: (value: V, key: string) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]));
}
