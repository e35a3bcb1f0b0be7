import type { AppError } from '../../src/contract/errors.ts';

/** What became of a command or job; `change` is what it changed, as the history has it. */
export type Outcome<T> = { ok: true; value: T; change?: number | undefined } | { ok: false; error: AppError };
