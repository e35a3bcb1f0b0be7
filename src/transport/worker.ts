import type { MessagePort, Worker } from 'node:worker_threads';
import type { Log } from '../app/error-body.ts';
import { type Emit, encodeFrame, type Side } from '../app/side.ts';
import { AppError, type ErrorBody } from '../contract/errors.ts';
import type { ClientFrame, JobState, ServerFrame } from '../contract/frames.ts';

type ToThread = ['open'] | ['frame', number, ClientFrame] | ['drop', number] | ['close'];
type FromThread = ['ready'] | ['failed', ErrorBody] | ['emit', number | 'all', string];

/** Runs in the thread: builds the side when told to, and speaks for it. */
export function serveSide(port: MessagePort, build: (emit: Emit) => Side, explain: (error: unknown) => ErrorBody): void {
  const say = (message: FromThread) => port.postMessage(message);
  let side: Side | undefined;
  const early: ToThread[] = [];
  port.on('message', (message: ToThread) => {
    if (side || message[0] === 'open' || message[0] === 'close') take(message);
    else early.push(message);
  });

  function take(message: ToThread): void {
    switch (message[0]) {
      case 'open':
        return open();
      case 'frame':
        return side?.receive(message[1], message[2]);
      case 'drop':
        return side?.drop(message[1]);
      case 'close':
        return void Promise.resolve(side?.close()).then(() => port.close());
      default:
        message satisfies never;
    }
  }

  function open(): void {
    try {
      side = build((to, text) => say(['emit', to, text]));
      say(['ready']);
      for (const message of early.splice(0)) take(message);
    } catch (error) {
      say(['failed', explain(error)]);
      port.close();
    }
  }
}

/** How often a thread may crash in a minute before it is left down. */
const MOST_CRASHES = 3;

export interface WorkerOptions {
  name: 'writer' | 'reader';
  spawn(): Worker;
  /** Its thread reads its code meanwhile. If it rejects, so does `ready`, and the thread ends. */
  mayOpen: Promise<void>;
  emit: Emit;
  now(): number;
  log: Log;
}
export interface WorkerSide extends Side {
  ready: Promise<void>;
}

/** The same side as seen from the owner. A crashed thread is told to everybody, its calls and jobs are ended, and it is started again. */
export function workerSide({ name, spawn, mayOpen, emit, now, log }: WorkerOptions): WorkerSide {
  const open = new Map<string, { from: number; id: number }>();
  const jobs = new Map<string, JobState>();
  const crashes: number[] = [];
  let closing = false;
  let failed: ErrorBody | undefined;
  let worker: Worker;
  let ended: Promise<void>;
  const ready = start();

  return {
    ready,
    receive(from, frame) {
      const refusal = closing ? closed().toBody() : failed;
      if (refusal && frame.t === 'call') return emit(from, encodeFrame({ t: 'error', id: frame.id, error: refusal }));
      if (frame.t === 'call') open.set(`${from}:${frame.id}`, { from, id: frame.id });
      worker.postMessage(['frame', from, frame] satisfies ToThread);
    },
    drop(from) {
      for (const [key, call] of open) if (call.from === from) open.delete(key);
      worker.postMessage(['drop', from] satisfies ToThread);
    },
    async close() {
      closing = true;
      worker.postMessage(['close'] satisfies ToThread);
      await ended;
      endAll(closed().toBody());
    },
  };

  function start(): Promise<void> {
    return new Promise((resolve, reject) => {
      const mine = spawn();
      worker = mine;
      let opened = false;
      mayOpen.then(
        () => mine.postMessage(['open'] satisfies ToThread),
        (error) => (reject(error), mine.terminate()),
      );
      ended = new Promise((done) =>
        mine.once('exit', () => {
          done();
          if (!closing && opened) crashed();
          else reject(new AppError('thread_crashed', `The ${name} could not be started.`));
        }),
      );
      mine.on('error', (error) => log(`${name}: ${error instanceof Error ? error.stack : String(error)}`));
      mine.on('message', (message: FromThread) => {
        switch (message[0]) {
          case 'ready':
            opened = true;
            return resolve();
          case 'failed':
            return reject(AppError.fromBody(message[1]));
          case 'emit':
            return passOn(message[1], message[2]);
          default:
            message satisfies never;
        }
      });
    });
  }

  function passOn(to: number | 'all', text: string): void {
    const id = /^\{"t":"(?:value|error)","id":(\d+)/.exec(text)?.[1];
    if (id !== undefined) open.delete(`${to}:${id}`);
    if (to === 'all') rememberJob(text);
    emit(to, text);
  }

  function rememberJob(text: string): void {
    if (!text.startsWith('{"t":"progress"')) return;
    const { job } = JSON.parse(text) as ServerFrame & { t: 'progress' };
    if (job.state === 'running') jobs.set(job.job, job);
    else jobs.delete(job.job);
  }

  /** Nobody waits for an answer that cannot come, nor watches a job that nobody does. */
  function endAll(error: ErrorBody): void {
    const [calls, unfinished] = [[...open.values()], [...jobs.values()]];
    open.clear();
    jobs.clear();
    for (const { from, id } of calls) emit(from, encodeFrame({ t: 'error', id, error }));
    for (const job of unfinished) emit('all', encodeFrame({ t: 'progress', id: null, job: { ...job, state: 'failed' } }));
  }

  function crashed(): void {
    const error = new AppError(
      'thread_crashed',
      `The ${name} of this journal stopped and was started again. What was acknowledged is kept; the last action may need to be repeated.`,
    ).toBody();
    crashes.push(now());
    const recent = crashes.filter((at) => at > now() - 60_000).length;
    // First: whoever is told may ask again at once.
    const again = recent > MOST_CRASHES ? null : start();
    endAll(error);
    if (!again) return giveUp(error);
    again.then(
      () => emit('all', encodeFrame({ t: 'trouble', error })),
      (reason) => giveUp(reason instanceof AppError ? reason.toBody() : error),
    );
  }

  function giveUp(reason: ErrorBody): void {
    if (closing) return;
    failed = {
      ...reason,
      message: `The ${name} of this journal keeps stopping. Nothing that was acknowledged is lost. Restart Roundtrip.`,
    };
    endAll(failed);
    emit('all', encodeFrame({ t: 'trouble', error: failed }));
  }
}

const closed = () => new AppError('disconnected', 'This journal was closed. What was acknowledged is kept; open it again to go on.');
