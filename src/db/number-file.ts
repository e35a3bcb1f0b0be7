import { createHash } from 'node:crypto';
import { closeSync, fstatSync, lstatSync, openSync, readSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Connection } from './connection.ts';

/** Where numbers are kept that were read from a journal: they go where it goes. */
export const besideJournal = (sql: Connection, name: string): string => join(dirname(sql.name), name);

/** Numbers as they lie in memory, in tables of so many rows. */
export interface Numbers {
  readonly rows: readonly number[];
  readonly blocks: readonly Uint8Array[];
}

/**
 * Under its key: whoever asks for another finds nothing. The whole file is there, or the one before; none where it would take the room
 * that the journal itself needs.
 */
export function writeNumbers(file: string, key: string, { rows, blocks }: Numbers): void {
  const half = `${file}.half`;
  const { bavail, bsize } = statfsSync(dirname(file));
  if (bavail * bsize < 3 * blocks.reduce((sum, { length }) => sum + length, 0)) return;
  const head = { key: nameOf(key), rows, sum: sumOf(blocks) };
  try {
    // Made anew: what stands there may lead to another file.
    rmSync(half, { force: true });
    const to = openSync(half, 'wx', 0o600);
    try {
      writeFileSync(to, `${JSON.stringify(head)}\n`);
      for (const block of blocks) writeFileSync(to, block);
    } finally {
      closeSync(to);
    }
    renameSync(half, file);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}

/**
 * Fills what `roomFor` gives for that many rows. False where there is no such file, or it was cut or damaged since: what it left in
 * the room is worth nothing. A table has so many bytes a row, so that no more room is made than there is file.
 */
export function readNumbers(
  file: string,
  key: string,
  bytesOfRow: readonly number[],
  roomFor: (rows: readonly number[]) => readonly Uint8Array[],
): boolean {
  let from: number;
  try {
    // A link leads elsewhere, and a pipe would be waited for.
    if (!lstatSync(file).isFile()) return false;
    from = openSync(file, 'r');
  } catch {
    return false;
  }
  try {
    const start = Buffer.alloc(LONGEST_HEAD);
    const length = start.subarray(0, readSync(from, start)).indexOf('\n') + 1;
    const head = JSON.parse(start.toString('utf8', 0, length)) as { key: string; rows: number[]; sum: number };
    if (head.key !== nameOf(key) || head.rows.length !== bytesOfRow.length) return false;
    const bytes = head.rows.reduce((sum, rows, table) => sum + rows * (bytesOfRow[table] as number), length);
    if (!head.rows.every((rows) => Number.isSafeInteger(rows) && rows >= 0) || bytes !== fstatSync(from).size) return false;
    const blocks = roomFor(head.rows);
    let at = length;
    for (const block of blocks) at += readSync(from, block, 0, block.length, at);
    return at === bytes && sumOf(blocks) === head.sum;
  } catch {
    return false;
  } finally {
    closeSync(from);
  }
}

const sumOf = (blocks: readonly Uint8Array[]) => blocks.reduce((sum, block) => crc32(block, sum), 0);
/** A key may be long. */
const nameOf = (key: string) => createHash('sha256').update(`${endianness()} ${key}`).digest('hex');
const LONGEST_HEAD = 4096;
