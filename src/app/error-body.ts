import { fromDomainError } from '../contract/domain-errors.ts';
import { AppError, type ErrorBody } from '../contract/errors.ts';
import { fromStorageError } from '../db/storage-error.ts';

/** Writes what no person should have to read. */
export type Log = (line: string) => void;

/** Every error that leaves the core goes through here: a coded sentence, or a reference to what is in the log. */
export function toErrorBody(error: unknown, path: string, reference: string, log: Log): ErrorBody {
  if (error instanceof AppError) return error.toBody();
  const known = fromDomainError(error) ?? fromStorageError(error);
  if (known) {
    log(`${path}: ${(error as Error).message}`);
    return known.toBody();
  }
  log(`${reference} ${path}: ${error instanceof Error ? error.stack : String(error)}`);
  return new AppError('internal', `Roundtrip made a mistake here. Nothing was changed. The log has the details under ${reference}.`, {
    reference,
  }).toBody();
}
