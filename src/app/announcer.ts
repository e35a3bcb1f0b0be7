import { type Emit, encodeFrame } from './side.ts';

const JOB_PAUSE_MS = 100;

/** Tells everybody that the journal has changed: for a command at once, for the many commits of a job now and then. */
export function createAnnouncer(emit: Emit) {
  let latest = 0;
  let waiting = false;
  const say = (rev: number) => emit('all', encodeFrame({ t: 'changed', rev }));

  return {
    /** After the answer of the command itself, so that its client is never told of news it cannot place. */
    now(rev: number): void {
      setImmediate(() => say(rev));
    },
    soon(rev: number): void {
      latest = rev;
      if (waiting) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        say(latest);
      }, JOB_PAUSE_MS);
    },
  };
}
