import { UnreadableFile } from '../../unreadable-file.ts';
import type { ZipEntry } from './zip-entries.ts';

const MOST_BYTES = 256 * 1024 ** 2;
const MOST_RATIO = 200;
/** Below it no ratio is a danger: an empty sheet packs very well. */
const SMALL = 1024 ** 2;

/** Before anything is unpacked. What an entry says of its size is held against it while it is unpacked. */
export function limitUnpacked(entries: Iterable<ZipEntry>): void {
  let total = 0;
  for (const { size, packedSize } of entries) {
    total += size;
    if (size > SMALL && size > packedSize * MOST_RATIO)
      throw new UnreadableFile(
        'bomb',
        'A part of the workbook would become more than 200 times as large, as bombs do, so it was not read.',
      );
  }
  if (total > MOST_BYTES)
    throw new UnreadableFile(
      'too_large',
      `The workbook unpacks to ${Math.ceil(total / 1_000_000)} MB, and 268 MB can be read. Export it as CSV.`,
    );
}
