import type { ReadContext, World, WriteContext } from '../db/context.ts';

/** What a job gets: it prepares outside any transaction and writes inside one. */
export interface JobContext extends World {
  readonly signal: AbortSignal;
  readonly folder: string;
  /** What the work is called while it runs: "Backing up". */
  title(text: string): void;
  progress(done: number, total: number | null): void;
  /** Lets other messages in and throws when cancelled. Call it every few milliseconds of synchronous work. */
  breathe(): Promise<void>;
  read<T>(work: (context: ReadContext) => Promise<T> | T): Promise<T>;
  /**
   * One transaction. Commands wait until it has ended; when it throws nothing of it is kept. A job that fails is run again from its
   * start: what it wrote in a transaction before must not come out twice.
   */
  write<T>(work: (context: WriteContext) => Promise<T> | T): Promise<T>;
  /** Does the failed job of that number, in place of this one. */
  repeat(failed: number): Promise<void>;
  /** Writes what is worth looking up later. */
  log(line: string): void;
}
