import type { ErrorCode } from '../../contract/errors.ts';

/** What a script sees. 2: the command line itself is wrong. 70: a mistake of Roundtrip. 130: Ctrl+C, as everywhere. */
export const EXIT_CODES: Readonly<Record<ErrorCode, number>> = {
  malformed: 2,
  unknown_call: 2,
  invalid_input: 2,
  too_large: 2,
  not_found: 3,
  conflict: 4,
  nothing_to_undo: 5,
  forbidden: 6,
  unsupported: 7,
  busy: 8,
  disconnected: 9,
  journal_locked: 10,
  journal_newer: 11,
  journal_damaged: 12,
  journal_readonly: 13,
  folder_missing: 14,
  folder_not_empty: 15,
  disk_full: 16,
  port_in_use: 17,
  thread_crashed: 70,
  internal: 70,
  cancelled: 130,
};
