import type { Database } from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { Recorder } from './recorder/recorder.ts';
import type { Schema } from './schema.ts';

/** The world, handed in so that tests can decide it. */
export interface World {
  now(): number;
  newUid(): string;
}

/** What a query gets: committed data of one moment. */
export interface ReadContext extends World {
  readonly db: Kysely<Schema>;
  /** For bulk paths: prepared statements, thirteen times faster than a kysely call per row. */
  readonly sql: Database;
  /** Where the open journal lives. */
  readonly folder: string;
}
/** What a command gets: a handle that lives as long as its transaction. */
export interface WriteContext extends ReadContext {
  readonly recorder: Recorder;
}
