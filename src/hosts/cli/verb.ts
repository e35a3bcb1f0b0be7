import type { Json } from '../../contract/call.ts';
import type { AppContract } from '../../contract/index.ts';
import type { CallOptions, Client } from '../../transport/create-client.ts';
import type { Arguments } from './read-arguments.ts';

/** An open journal, as a verb sees it. */
export interface Journal {
  readonly api: Client<AppContract>;
  /** For jobs: progress on the terminal, and Ctrl+C. */
  readonly watched: CallOptions;
}

/** What goes to stdout: the value for `--json`, the text for people. */
export interface Answer {
  readonly value: Json;
  readonly text: string;
  /** Some of it could not be done. The exit code says so, the text says what. */
  readonly failed?: boolean;
}

/** Something a person asks for in the terminal. */
export interface Verb {
  readonly name: string;
  /** What follows the name, for the help: `NAME|UID`. */
  readonly takes: string;
  readonly about: string;
  /** How many words may follow the name. */
  readonly words: readonly [least: number, most: number];
  readonly flags: readonly string[];
  run(given: Arguments, open: OpenJournal): Promise<Answer>;
}

/** Long work runs beside this thread, so that Ctrl+C is heard. */
export type OpenJournal = (work: 'short' | 'long') => Promise<Journal>;
