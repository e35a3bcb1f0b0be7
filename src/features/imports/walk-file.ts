import { AppError } from '../../contract/errors.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { UnreadableFile } from '../../importers/unreadable-file.ts';

/** What an importer throws is about the file, and ends the import; it says where. */
export async function walkFile<T>(found: Iterator<T>, take: (next: T) => Promise<void>): Promise<void> {
  for (;;) {
    const next = step(found);
    if (next.done) return;
    await take(next.value);
  }
}

function step<T>(found: Iterator<T>): IteratorResult<T> {
  try {
    return found.next();
  } catch (error) {
    if (error instanceof UnreadableFile) throw new AppError('invalid_input', `${error.message} Nothing of this file was stored.`);
    if (error instanceof DomainError || error instanceof RangeError)
      throw new AppError('invalid_input', 'This file has numbers that are larger than can be kept exactly. Nothing of it was stored.');
    throw error;
  }
}
