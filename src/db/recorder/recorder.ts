import type { Database } from 'better-sqlite3';

export interface Step {
  id: number;
  at: number;
  sentence: string;
}
export interface UndoState {
  undo: Step | null;
  redo: Step | null;
}

/** Records every change of a command, and takes it back. Lives inside the command's transaction. */
export interface Recorder {
  /** What this command does, in words that follow "Undo:". Every command that changes something must say it. */
  describe(sentence: string): void;
  /** Insert many rows without recording each: `insert` may only add rows with new, growing ids to `table`. */
  bulk(table: string, insert: () => void | Promise<void>): Promise<void>;
  undo(): Step;
  redo(): Step;
  restore(change: number, latest: number): void;
  state(): UndoState;
}

export declare function createRecorder(sql: Database, call: string, now: () => number): Recorder & { begin(): void; end(): void };
