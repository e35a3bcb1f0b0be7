import { AppError } from '../../contract/errors.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { UnreadableFile } from '../../importers/unreadable-file.ts';

/** Walks what an importer finds. What it throws is about the file, and ends the import with a sentence. */
export function* walkFile<T>(found: Iterable<T>): Generator<T, void> {
  try {
    yield* found;
  } catch (error) {
    if (error instanceof UnreadableFile) throw new AppError('invalid_input', `${error.message} Nothing of this file was stored.`);
    if (error instanceof DomainError || error instanceof RangeError)
      throw new AppError('invalid_input', 'This file has numbers that are larger than can be kept exactly. Nothing of it was stored.');
    throw error;
  }
}
