import type { ErrorCode } from '../../contract/errors.ts';

/** What a browser is told for each way a request can fail. */
export const HTTP_STATUS: Readonly<Record<ErrorCode, number>> = {
  malformed: 400,
  unknown_call: 404,
  invalid_input: 422,
  too_large: 413,
  not_found: 404,
  conflict: 409,
  nothing_to_undo: 409,
  forbidden: 403,
  unsupported: 501,
  cancelled: 499,
  busy: 503,
  disconnected: 503,
  thread_crashed: 503,
  journal_locked: 423,
  journal_newer: 409,
  journal_damaged: 500,
  journal_readonly: 403,
  folder_missing: 404,
  folder_not_empty: 409,
  disk_full: 507,
  port_in_use: 503,
  internal: 500,
};
