import { AppError } from '../contract/errors.ts';
import type { JobState } from '../contract/frames.ts';
import type { Connection } from '../db/connection.ts';
import type { ReadContext, WriteContext } from '../db/context.ts';
import { openHandle } from '../db/handle.ts';
import type { JobContext } from '../jobs/context.ts';
import { MOST_ATTEMPTS } from '../jobs/retry-waits.ts';
import { createAttempts, type Pause } from './attempts.ts';
import type { Answered, OpenCall } from './calls.ts';
import { findCall, findHandler, parseInput } from './prepare-call.ts';
import { encodeFrame, type SideOptions } from './side.ts';
import type { Committed } from './transaction.ts';

interface JobOptions extends SideOptions {
  commit<T>(path: string, work: (context: WriteContext) => Promise<T> | T): Promise<Committed<T>>;
  read<T>(work: (sql: Connection) => Promise<T>): Promise<T>;
  pause: Pause;
}

/** How long synchronous work may hold the thread before other messages are let in. */
const BREATH_MS = 8;
const PROGRESS_MS = 100;

/** Long work: progress to everybody, cancelled by its own client or by name, tried again when it fails. */
export function createJobs({ contract, handlers, world, folder, emit, log, commit, read, pause }: JobOptions) {
  const running = new Map<string, { stop(): void; ended: Promise<unknown> }>();
  let closing = false;

  function run(call: OpenCall): Promise<Answered> {
    const job = world.newUid();
    const controller = new AbortController();
    const stop = () => controller.abort(new AppError('cancelled', 'Cancelled. Nothing of it was kept.'));
    call.signal.addEventListener('abort', stop);
    const ended = work(call, job, controller.signal).finally(() => running.delete(job));
    running.set(job, { stop, ended: ended.catch(() => {}) });
    return ended;
  }

  async function work(call: OpenCall, job: string, signal: AbortSignal): Promise<Answered> {
    let state: JobState = {
      job,
      call: call.path,
      title: call.declared.about,
      done: 0,
      total: null,
      startedAt: world.now(),
      state: 'running',
    };
    let title = state.title;
    let rev = call.after;
    let keptSome = false;
    const tell = () => emit('all', encodeFrame({ t: 'progress', id: null, job: state }));
    const stopIfCancelled = () => signal.throwIfAborted();
    let lastTold = Number.NEGATIVE_INFINITY;
    let lastBreath = performance.now();

    const attempts = createAttempts({
      ...{ world, log, call, signal, pause },
      title: () => title,
      isClosing: () => closing,
      async write(work) {
        const committed = await commit('jobs', work);
        rev = committed.rev;
        return committed.value;
      },
    });

    const context: JobContext = {
      ...world,
      folder,
      signal,
      log,
      title(text) {
        title = text;
        state = { ...state, title: attempts.count === 1 ? title : `${title}, try ${attempts.count} of ${MOST_ATTEMPTS}` };
      },
      progress(done, total) {
        state = { ...state, done, total };
        if (performance.now() - lastTold < PROGRESS_MS) return;
        lastTold = performance.now();
        tell();
      },
      async breathe() {
        stopIfCancelled();
        if (performance.now() - lastBreath < BREATH_MS) return;
        await letOthersIn();
        lastBreath = performance.now();
        stopIfCancelled();
      },
      read: (work) =>
        read(async (sql) => {
          const handle = openHandle(sql);
          const reading: ReadContext = { ...world, db: handle.db, sql, folder };
          return Promise.resolve(work(reading)).finally(() => handle.close());
        }),
      async write(work) {
        stopIfCancelled();
        const committed = await commit(call.path, async (writing) => {
          const value = await work(writing);
          stopIfCancelled();
          return value;
        });
        rev = committed.rev;
        keptSome ||= committed.changed;
        // However short the writes are, a cancel between two of them is heard.
        await letOthersIn();
        return committed.value;
      },
      async repeat(failed) {
        const known = await attempts.takeOver(failed);
        const declared = findCall(contract, known.call);
        state = { ...state, call: known.call };
        context.title(declared.about);
        await findHandler(handlers, known.call)(parseInput(declared, known.call, known.input), context);
      },
    };

    emit(call.from, encodeFrame({ t: 'progress', id: call.id, job: state }));
    tell();
    try {
      const value = await attempts.run(async () => {
        context.title(call.declared.about);
        if (attempts.count > 1) tell();
        return call.check(await call.handler(call.input, context));
      });
      state = { ...state, state: 'done' };
      return { value, rev };
    } catch (error) {
      state = { ...state, state: signal.aborted ? 'cancelled' : 'failed' };
      throw keptSome && signal.aborted && error === signal.reason ? cancelledMidway() : error;
    } finally {
      tell();
    }
  }

  return {
    run,
    cancel: (job: string) => running.get(job)?.stop(),
    async close(): Promise<void> {
      closing = true;
      for (const { stop } of running.values()) stop();
      await Promise.all([...running.values()].map((one) => one.ended));
    },
  };
}

const letOthersIn = () => new Promise<void>((resolve) => setImmediate(resolve));
const cancelledMidway = () => new AppError('cancelled', 'Cancelled. What was finished before is kept.');
