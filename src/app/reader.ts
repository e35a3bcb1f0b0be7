import { setTimeout as sleep } from 'node:timers/promises';
import { isSoonLoaded, keepColumns } from '../analysis/columns.ts';
import { AppError } from '../contract/errors.ts';
import type { JobState } from '../contract/frames.ts';
import type { ReadContext } from '../db/context.ts';
import { openHandle } from '../db/handle.ts';
import { openForReading } from '../db/open.ts';
import { Aside, type AsideTools } from '../features/aside.ts';
import { drawHere } from '../features/reports/draw-here.ts';
import { warmUp } from '../features/reports/warm-up.ts';
import { createCalls, type OpenCall } from './calls.ts';
import { createQueue } from './queue.ts';
import { encodeFrame, type Side, type SideOptions } from './side.ts';

/** Answers every query from committed data only: its connection cannot see an open transaction, nor write. */
export function createReader(options: SideOptions): Side {
  const { folder, world } = options;
  const sql = openForReading(folder);
  const readRev = sql.prepare<[], { rev: number }>('SELECT rev FROM journal');
  const calls = createCalls(options);
  const queue = createQueue();
  let quiet: NodeJS.Timeout | null = null;
  let isWarm = !options.loadsAhead;

  return {
    receive(from, frame) {
      if (frame.t === 'call') void calls.start(from, frame, (call) => answer(call).finally(warmUpWhenQuiet));
      if (frame.t === 'cancel') calls.cancel(from, frame.id);
    },
    drop: (from) => calls.forget(from),
    async close() {
      isWarm = true;
      if (quiet) clearTimeout(quiet);
      calls.abortAll();
      await queue.idle();
      if (options.loadsAhead) keepForNextStart();
      sql.close();
    },
  };

  /** All data comes from one moment, in turn; what takes long after that goes on beside the next questions. */
  async function answer(call: OpenCall) {
    const { value, rev } = await queue.run(() => read(call));
    return { value: call.check(value instanceof Aside ? await value.finish(toolsOf(call)) : value), rev };
  }

  function toolsOf({ from, id, path, declared, signal }: OpenCall): AsideTools {
    const [job, startedAt] = [world.newUid(), world.now()];
    let lastTold = Number.NEGATIVE_INFINITY;
    return {
      signal,
      drawPaths: options.drawPaths ?? drawHere,
      progress(done, total) {
        if (performance.now() - lastTold < PROGRESS_MS) return;
        lastTold = performance.now();
        const state: JobState = { job, call: path, title: declared.about, done, total, startedAt, state: 'running' };
        options.emit(from, encodeFrame({ t: 'progress', id, job: state }));
      },
    };
  }

  async function read(call: OpenCall) {
    call.signal.throwIfAborted();
    return look(call.after, (context) => call.handler(call.input, context));
  }

  async function look<T>(after: number, work: (context: ReadContext) => T | Promise<T>) {
    const rev = await snapshot(after);
    const handle = openHandle(sql);
    try {
      return { value: await work({ ...world, db: handle.db, sql, folder }), rev };
    } finally {
      handle.close();
      sql.exec('COMMIT');
    }
  }

  /**
   * The first questions of a page are answered: it draws itself, and its next ones need the columns. What cannot be read now is said to
   * whoever asks for it.
   */
  function warmUpWhenQuiet(): void {
    if (isWarm) return;
    if (quiet) clearTimeout(quiet);
    quiet = setTimeout(() => {
      isWarm = true;
      void queue.run(() => look(0, (context) => (isSoonLoaded(sql) ? warmUp(context) : undefined))).catch(() => {});
    }, QUIET);
    quiet.unref();
  }

  /** A disk that takes nothing more costs the next start a moment, and no data. */
  function keepForNextStart(): void {
    try {
      keepColumns(sql);
    } catch (error) {
      options.log(`columns were not kept: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Holds one moment of the journal, at or after the one the client has seen. */
  async function snapshot(after: number): Promise<number> {
    for (let tries = 0; tries < 20; tries++) {
      // Left open when the file could not be read the last time.
      if (sql.inTransaction) sql.exec('ROLLBACK');
      sql.exec('BEGIN');
      const rev = readRev.get()?.rev ?? 0;
      if (rev >= after) return rev;
      sql.exec('COMMIT');
      await sleep(5);
    }
    throw new AppError('conflict', 'This page knows a later state than the journal holds. Reload it.');
  }
}

/** In ms: such questions come together, and none is to wait for what nobody asked for yet. */
const QUIET = 30;
const PROGRESS_MS = 50;
