import type { Json } from './call.ts';

/** Every way a call can fail. Each host maps a code to its own world (toast, HTTP status, exit code) in one table. */
export const ERROR_CODES = [
  'malformed', // not a frame at all
  'unknown_call',
  'invalid_input',
  'too_large',
  'not_found',
  'conflict', // the row was changed since you looked, or the name is taken
  'nothing_to_undo',
  'forbidden',
  'unsupported', // this host cannot do it
  'cancelled',
  'busy',
  'disconnected',
  'thread_crashed',
  'journal_locked', // another Roundtrip owns it and does not answer
  'journal_newer',
  'journal_damaged',
  'journal_readonly',
  'folder_missing',
  'folder_not_empty',
  'disk_full',
  'port_in_use',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export type ErrorDetails = Record<string, Json>;
export interface ErrorBody {
  code: ErrorCode;
  message: string;
  details: ErrorDetails;
}

/** The only error a person ever sees: a code, and a sentence he can act on. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
  toBody(): ErrorBody {
    return { code: this.code, message: this.message, details: this.details };
  }
  static fromBody(body: ErrorBody): AppError {
    return new AppError(body.code, body.message, body.details);
  }
}
