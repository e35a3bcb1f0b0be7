import { AppError, type ErrorCode } from '../contract/errors.ts';
import { fromStorageError } from '../db/storage-error.ts';

/** Whether the same work may succeed a moment later. What the person must decide or correct fails again each time. */
export function mayPass(error: unknown): boolean {
  const coded = error instanceof AppError ? error : fromStorageError(error);
  return MAY_PASS[coded?.code ?? 'internal'];
}

const MAY_PASS: Readonly<Record<ErrorCode, boolean>> = {
  busy: true,
  disconnected: true,
  thread_crashed: true,
  // A disk that was full, or a file held by a virus scanner.
  disk_full: true,
  journal_readonly: true,
  internal: true,

  malformed: false,
  unknown_call: false,
  invalid_input: false,
  too_large: false,
  not_found: false,
  conflict: false,
  nothing_to_undo: false,
  forbidden: false,
  unsupported: false,
  cancelled: false,
  journal_locked: false,
  journal_newer: false,
  journal_damaged: false,
  folder_missing: false,
  folder_not_empty: false,
  port_in_use: false,
};
