import { create } from 'zustand';
import type { InputOf } from '../../../src/contract/call.ts';
import { AppError } from '../../../src/contract/errors.ts';
import type { JobState } from '../../../src/contract/frames.ts';
import type { Watched } from '../../../src/contract/host.ts';
import type { ImportReport } from '../../../src/contract/import-report.ts';
import type { imports } from '../../../src/contract/imports.ts';
import { api, connection } from '../../api.ts';
import { handOver } from '../../data/hand-over.ts';
import { runCommand } from '../../data/run-command.ts';

type WatchedFile = Watched['files'][number];
export type Answers = Omit<InputOf<(typeof imports)['preview']>, 'file' | 'name'>;

/** A file on its way into the journal. Nothing of it is stored before it is imported. */
export interface Waiting {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly state: 'handing over' | 'reading' | 'seen' | 'importing' | 'failed';
  readonly file: string | null;
  /** As it lay in the watched folder, if it came from there. */
  readonly watched: WatchedFile | null;
  readonly answers: Answers;
  readonly report: ImportReport | null;
  readonly error: AppError | null;
  /** The work on it, with the rows that were read so far. */
  readonly job: JobState | null;
}

interface AllWaiting {
  readonly files: readonly Waiting[];
  /** Of those that no longer wait, the import that was made of them. */
  readonly made: Readonly<Record<string, string>>;
}
/** What the user has chosen to import and not imported yet. */
export const useWaiting = create<AllWaiting>(() => ({ files: [], made: {} }));

/** What a page that is loaded again has to know: the journal keeps the bytes. */
type Remembered = Pick<Waiting, 'id' | 'name' | 'size' | 'answers' | 'watched'> & { file: string };
const KEY = 'waiting';

/** Reads again what waited when the page was left. */
export function resumeWaiting(): void {
  const files = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as Remembered[];
  count = Math.max(0, ...files.map(({ id }) => Number(id)));
  useWaiting.setState({ files: files.map((each) => ({ ...begin(each), ...each })) });
  useWaiting.subscribe(({ files: now }) => {
    const kept = now.flatMap(({ id, name, size, file, answers, watched }) =>
      file === null ? [] : [{ id, name, size, file, answers, watched }],
    );
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  });
  void (async () => {
    for (const { id } of files) await attempt(id, () => read(id));
  })();
}

/** Hands files over and reads them, one after the other. Gives the first of them. */
export function takeFiles(files: readonly File[]): string | null {
  const taken = files.map((file) => ({ file, waiting: begin(file) }));
  useWaiting.setState((state) => ({ files: [...state.files, ...taken.map(({ waiting }) => waiting)] }));
  void (async () => {
    for (const { file, waiting } of taken) {
      await attempt(waiting.id, async () => {
        change(waiting.id, { file: await handOver(file) });
        await read(waiting.id);
      });
    }
  })();
  return taken[0]?.waiting.id ?? null;
}

/** Reads a file that the journal has taken already, out of its watched folder. */
export async function takeKept({ file, ...watched }: WatchedFile & { file: string }): Promise<string> {
  const waiting = { ...begin(watched), file, watched };
  useWaiting.setState((state) => ({ files: [...state.files, waiting] }));
  await attempt(waiting.id, () => read(waiting.id));
  return waiting.id;
}

/** Reads a file again with other answers. What was still being read with the old ones no longer counts. */
export async function answer(id: string, answers: Answers): Promise<void> {
  stop(id);
  change(id, { answers: { ...find(id)?.answers, ...answers } });
  await attempt(id, () => read(id));
}

/** Gives the uid of the import, once it is stored. The file waits on until that is settled. */
export async function importWaiting(id: string): Promise<string | null> {
  let made: string | null = null;
  await attempt(id, async () => {
    const waiting = find(id);
    if (!waiting?.file) return;
    change(id, { state: 'importing', job: null, error: null });
    const { import: uid, report } = await api.imports.run({ ...waiting.answers, file: waiting.file, name: waiting.name }, watch(id));
    change(id, { state: 'seen', report, job: null });
    made = uid;
  });
  return made;
}

/** The file waits no longer: this import was made of it. */
export function settle(id: string, made: string): void {
  leaveInPlace(id);
  useWaiting.setState((state) => ({ files: state.files.filter((each) => each.id !== id), made: { ...state.made, [id]: made } }));
}

export function forget(id: string): void {
  stop(id);
  leaveInPlace(id);
  useWaiting.setState((state) => ({ files: state.files.filter((each) => each.id !== id) }));
}

/** What came from the watched folder is offered there until here. */
export function leaveInPlace(id: string): void {
  const watched = find(id)?.watched;
  if (watched) void runCommand(api.host.doneWatched, watched);
}

/** They wait for another journal than the one that opens now. */
export function forgetAllWaiting(): void {
  useWaiting.setState({ files: [], made: {} });
}

export function stop(id: string): void {
  const job = find(id)?.job;
  if (job) connection.cancelJob(job.job);
}

async function read(id: string): Promise<void> {
  const waiting = find(id);
  if (!waiting?.file) return;
  const asked = waiting.answers;
  change(id, { state: 'reading', error: null, job: null });
  try {
    const report = await api.imports.preview({ ...asked, file: waiting.file, name: waiting.name }, watch(id));
    if (find(id)?.answers === asked) change(id, { state: 'seen', report, job: null });
  } catch (error) {
    // Another answer was given meanwhile: what comes of that one counts.
    if (find(id)?.answers === asked) throw error;
  }
}

async function attempt(id: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const isCancelled = error.code === 'cancelled';
    change(id, { state: isCancelled && find(id)?.report ? 'seen' : 'failed', error: isCancelled ? null : error, job: null });
  }
}

const watch = (id: string) => ({ onProgress: (job: JobState) => change(id, { job }) });
const find = (id: string): Waiting | undefined => useWaiting.getState().files.find((each) => each.id === id);

function change(id: string, fields: Partial<Waiting>): void {
  useWaiting.setState((state) => ({ files: state.files.map((each) => (each.id === id ? { ...each, ...fields } : each)) }));
}

let count = 0;
function begin({ name, size }: { name: string; size: number }): Waiting {
  count += 1;
  return {
    id: String(count),
    name: name || 'pasted.csv',
    size,
    state: 'handing over',
    file: null,
    watched: null,
    answers: {},
    report: null,
    error: null,
    job: null,
  };
}
