import type { Call } from '../contract/call.ts';
import { AppError } from '../contract/errors.ts';
import type { ClientFrame } from '../contract/frames.ts';
import { toErrorBody } from './error-body.ts';
import { checkedOutput, findCall, findHandler, parseInput } from './prepare-call.ts';
import { type AnyHandler, encodeFrame, type SideOptions } from './side.ts';

export type CallFrame = ClientFrame & { t: 'call' };

/** A call that was understood and may start. */
export interface OpenCall {
  from: number;
  id: number;
  path: string;
  declared: Call;
  input: unknown;
  after: number;
  handler: AnyHandler;
  signal: AbortSignal;
  /** Checks the answer while it can still be taken back. */
  check(value: unknown): unknown;
}
export interface Answered {
  value: unknown;
  rev: number;
  change?: number | null;
}

const cancelled = () => new AppError('cancelled', 'Cancelled. Nothing of it was kept.');

/** The bookkeeping both sides share: which calls are open, how each ends, and that it ends exactly once. */
export function createCalls({ contract, handlers, emit, world, log, checkOutput }: SideOptions) {
  const open = new Map<string, AbortController>();
  const gone = new Set<AbortController>();

  async function start(from: number, frame: CallFrame, run: (call: OpenCall) => Promise<Answered>): Promise<void> {
    const key = `${from}:${frame.id}`;
    const controller = new AbortController();
    let text: string;
    try {
      if (open.has(key)) throw new AppError('malformed', `Call ${frame.id} is still open.`);
      open.set(key, controller);
      const { value, rev, change } = await run(understand(from, frame, controller.signal));
      text = encodeFrame({ t: 'value', id: frame.id, value: value as never, rev, ...(change && { change }) });
    } catch (error) {
      text = encodeFrame({ t: 'error', id: frame.id, error: toErrorBody(error, frame.call, world.newUid().slice(0, 8), log) });
    }
    if (open.get(key) === controller) open.delete(key);
    if (!gone.delete(controller)) emit(from, text);
  }

  function understand(from: number, frame: CallFrame, signal: AbortSignal): OpenCall {
    const path = frame.call;
    const declared = findCall(contract, path);
    const input = parseInput(declared, path, frame.input);
    const handler = findHandler(handlers, path);
    const check = (value: unknown) => (checkOutput ? checkedOutput(declared, path, value) : value);
    return { from, id: frame.id, path, declared, input, after: frame.after, handler, signal, check };
  }

  return {
    start,
    cancel: (from: number, id: number) => open.get(`${from}:${id}`)?.abort(cancelled()),
    /** Calls of a client that went away run to their end; their answers are thrown away. */
    forget(from: number): void {
      for (const [key, controller] of open) {
        if (!key.startsWith(`${from}:`)) continue;
        open.delete(key);
        gone.add(controller);
      }
    },
    abortAll(): void {
      for (const controller of open.values()) controller.abort(cancelled());
      for (const controller of gone) controller.abort(cancelled());
    },
  };
}
