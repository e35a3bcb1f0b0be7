import type { WriteContext } from '../db/context.ts';
import type { Migration } from '../db/migrations.ts';
import { openForWriting } from '../db/open.ts';
import { listInterrupted } from '../db/queries/jobs.ts';
import { letLogGrow, shortenLog } from '../db/shorten-log.ts';
import { MOST_ATTEMPTS } from '../jobs/retry-waits.ts';
import { createAnnouncer } from './announcer.ts';
import { type Pause, pauseForReal } from './attempts.ts';
import { createCalls, type OpenCall } from './calls.ts';
import { createQueue } from './queue.ts';
import { createJobs } from './run-job.ts';
import { createShortener } from './shortener.ts';
import type { Side, SideOptions } from './side.ts';
import { type Committed, createTransactions } from './transaction.ts';

export interface WriterOptions extends SideOptions {
  migrations: readonly Migration[];
  /** Between the tries of a job; tests do not wait. */
  pause?: Pause;
}

/** Owns the only writable connection. One transaction at a time: no command starts while another's is open. */
export function createWriter(options: WriterOptions): Side {
  const { folder, world, emit, migrations, pause = pauseForReal } = options;
  const sql = openForWriting(folder, migrations, world);
  listInterrupted(sql, MOST_ATTEMPTS);
  const transaction = createTransactions(sql, folder, world);
  const calls = createCalls(options);
  const queue = createQueue();
  const announce = createAnnouncer(emit);
  const shortener = createShortener(() => queue.run(async () => shortenLog(sql)));
  const jobs = createJobs({
    ...{ ...options, pause },
    commit(path, work) {
      // At its turn: until then the log may yet be shortened after another.
      const grow: typeof work = (context) => {
        letLogGrow(sql);
        return work(context);
      };
      return commit(path, grow, announce.soon).finally(shortener.soon);
    },
    read: (work) => queue.run(async () => work(sql)),
  });

  return {
    receive(from, frame) {
      switch (frame.t) {
        case 'call':
          return void calls.start(from, frame, (call) => (call.declared.kind === 'job' ? jobs.run(call) : runCommand(call)));
        case 'cancel':
          return calls.cancel(from, frame.id);
        case 'cancelJob':
          return jobs.cancel(frame.job);
        default:
          frame satisfies never;
      }
    },
    drop: (from) => calls.forget(from),
    async close() {
      // Before its calls are cancelled: a job that waits for its next try is to stand on the list.
      const jobsEnded = jobs.close();
      calls.abortAll();
      await jobsEnded;
      shortener.stop();
      await queue.idle();
      sql.pragma('wal_checkpoint(TRUNCATE)');
      sql.close();
    },
  };

  function runCommand(call: OpenCall) {
    const work = async (context: WriteContext) => {
      // A command waiting its turn can still be taken back; one that runs cannot.
      call.signal.throwIfAborted();
      return call.check(await call.handler(call.input, context));
    };
    return commit(call.path, work, announce.now);
  }

  /** Every change goes through here: in turn, in a transaction, told to everybody once it is committed. */
  async function commit<T>(path: string, work: Work<T>, tell: (rev: number) => void): Promise<Committed<T>> {
    const committed = await queue.run(() => transaction(path, work));
    if (committed.changed) tell(committed.rev);
    return committed;
  }
}

type Work<T> = (context: WriteContext) => Promise<T> | T;
