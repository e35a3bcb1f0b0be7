import type { AppError } from '../../src/contract/errors.ts';

/** What became of a command or job. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: AppError };
