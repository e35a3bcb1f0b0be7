import { DomainError } from '../../domain/domain-error.ts';
import type { Found } from '../facts.ts';
import type { Row } from '../source.ts';
import { BadCell } from './bad-cell.ts';
import { problem } from './problem.ts';

/** Every row is read by itself: one that cannot be read is a problem, and the rest goes on. */
export function* rowByRow(rows: Iterable<Row>, read: (row: Row) => readonly Found[]): Generator<Found> {
  for (const row of rows) yield* readRow(row, read);
}

/** All that a row says, or the one problem with it. */
export function readRow(row: Row, read: (row: Row) => readonly Found[]): readonly Found[] {
  try {
    return read(row);
  } catch (error) {
    if (error instanceof BadCell) return [problem(row.row, error.code, error.message)];
    if (error instanceof DomainError) {
      return [problem(row.row, 'bad_number', 'Its numbers are too large or too small to reckon with. The row was left out.')];
    }
    throw error;
  }
}
