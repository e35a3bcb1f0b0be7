import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../contract/errors.ts';
import type { WriteContext } from '../db/context.ts';
import { deleteFailedJob, insertFailedJob, takeFailedJob, updateFailedJob } from '../db/queries/jobs.ts';
import { mayPass } from '../jobs/may-pass.ts';
import { MOST_ATTEMPTS, RETRY_WAITS_MS } from '../jobs/retry-waits.ts';
import { toErrorBody } from './error-body.ts';
import type { SideOptions } from './side.ts';

/** Waits so long, or until the signal. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;
export const pauseForReal: Pause = (ms, signal) => sleep(ms, undefined, { signal }).catch(() => {});

/** One job and its tries. */
export interface Attempts {
  /** 1 for the first. */
  readonly count: number;
  /** Runs it until it succeeds, fails for a reason that stays, or has failed too often. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** From now on this stands for the failed job of that number. */
  takeOver(id: number): Promise<{ call: string; input: unknown }>;
}

interface AttemptsOptions extends Pick<SideOptions, 'world' | 'log'> {
  call: { path: string; input: unknown };
  signal: AbortSignal;
  pause: Pause;
  title(): string;
  /** Roundtrip is being closed: what is cancelled then was not cancelled by a person. */
  isClosing(): boolean;
  write<T>(work: (context: WriteContext) => Promise<T> | T): Promise<T>;
}

/**
 * A job that fails is on disk from its first failure on, so that a crash while it waits for its next try does not lose it. It is
 * taken off when it succeeds, and listed when its tries are used up.
 */
export function createAttempts({ world, log, call, signal, pause, title, isClosing, write }: AttemptsOptions): Attempts {
  let known = { call: call.path, input: call.input };
  let stored: { id: number; wasListed: boolean } | undefined;
  let count = 0;

  return {
    get count() {
      return count;
    },

    async run(work) {
      for (;;) {
        count++;
        try {
          const value = await work();
          await forget();
          return value;
        } catch (error) {
          await afterFailure(error);
        }
      }
    },

    async takeOver(id) {
      if (stored?.id === id) return known;
      const found = await write(({ db }) => takeFailedJob(db, id, MOST_ATTEMPTS));
      if (!found)
        throw new AppError('not_found', 'This work is no longer on the list: it is being tried again, succeeded, or was dismissed.', {
          id,
        });
      stored = { id, wasListed: true };
      known = { call: found.call, input: JSON.parse(found.input) };
      return known;
    },
  };

  /** Resolves when it is time for the next try; throws what the person is told when there is none. */
  async function afterFailure(error: unknown): Promise<void> {
    if (signal.aborted || !mayPass(error)) return giveUp(error);
    const body = toErrorBody(error, known.call, world.newUid().slice(0, 8), log);
    await remember(count, body.message);
    const wait = RETRY_WAITS_MS[count - 1];
    if (wait === undefined) throw AppError.fromBody(body);
    await pause(wait, signal);
    if (signal.aborted) await giveUp(signal.reason);
  }

  async function remember(attempts: number, message: string): Promise<void> {
    const run = { ...known, input: JSON.stringify(known.input), title: title(), failed_at: world.now(), attempts, message };
    await quietly(async ({ db }) => {
      if (stored) return updateFailedJob(db, stored.id, run);
      stored = { id: await insertFailedJob(db, run), wasListed: false };
    });
  }

  async function forget(): Promise<void> {
    const { id } = stored ?? {};
    if (id !== undefined) await quietly(({ db }) => deleteFailedJob(db, id));
  }

  /** Cancelled, or refused for good: who asked is told. Only what was listed before is listed again. */
  async function giveUp(error: unknown): Promise<never> {
    if (stored && !isClosing()) await (stored.wasListed ? listAgain(stored.id, error) : forget());
    throw error;
  }

  async function listAgain(id: number, error: unknown): Promise<void> {
    const message = error instanceof AppError && error.code !== 'cancelled' ? { message: error.message } : {};
    await quietly(({ db }) => updateFailedJob(db, id, { attempts: MOST_ATTEMPTS, ...message }));
  }

  /** A list that cannot be written, on a full disk for example, is no reason to fail for. */
  async function quietly(work: (context: WriteContext) => Promise<unknown>): Promise<void> {
    try {
      await write(work);
    } catch (error) {
      log(`${known.call}: its failure could not be listed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
