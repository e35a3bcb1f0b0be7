import type { WriteContext } from '../db/context.ts';
import type { Migration } from '../db/migrations.ts';
import { openForWriting } from '../db/open.ts';
import { createAnnouncer } from './announcer.ts';
import { createCalls, type OpenCall } from './calls.ts';
import { createQueue } from './queue.ts';
import { createJobs } from './run-job.ts';
import type { Side, SideOptions } from './side.ts';
import { type Committed, createTransactions } from './transaction.ts';

/** Owns the only writable connection. One transaction at a time: no command starts while another's is open. */
export function createWriter(options: SideOptions & { migrations: readonly Migration[] }): Side {
  const { folder, world, emit, migrations } = options;
  const sql = openForWriting(folder, migrations, world);
  const transaction = createTransactions(sql, folder, world);
  const calls = createCalls(options);
  const queue = createQueue();
  const announce = createAnnouncer(emit);
  const jobs = createJobs({
    ...options,
    commit: (path, work) => commit(path, work, announce.soon),
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
      calls.abortAll();
      await jobs.ended();
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
