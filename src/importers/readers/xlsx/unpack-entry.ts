import { Inflate } from 'fflate';
import { UnreadableFile } from '../../unreadable-file.ts';
import type { FileBytes } from '../file-bytes.ts';
import { crc32 } from './crc32.ts';
import { damagedWorkbook } from './damaged-workbook.ts';
import type { ZipEntry } from './zip-entries.ts';

const STORED = 0;
const DEFLATED = 8;
/** Small, for each step may give a thousand times as much. */
const STEP = 16 * 1024;

/** A part of a workbook as a file of its own, unpacked while it is read. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): FileBytes {
  return { name: entry.name, size: entry.size, chunks: () => checked(unpack(packedBytes(bytes, entry), entry), entry) };
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.encrypted) throw new UnreadableFile('encrypted', 'The workbook has a password. Save it without one, then import it again.');
  const { offset } = entry;
  if (offset + 30 > bytes.length || String.fromCharCode(...bytes.subarray(offset, offset + 4)) !== 'PK\x03\x04')
    throw damagedWorkbook('a part is not where it should be');
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 30);
  const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + entry.packedSize > bytes.length) throw damagedWorkbook('a part is cut off');
  return bytes.subarray(start, start + entry.packedSize);
}

function* unpack(packed: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  if (entry.method === STORED) return yield packed;
  if (entry.method !== DEFLATED) throw damagedWorkbook('it is packed in an unknown way');
  const unpacked: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => unpacked.push(chunk));
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      throw damagedWorkbook('a part cannot be unpacked');
    }
    yield* unpacked.splice(0);
  }
}

/** What was unpacked must be what was announced: neither more, as bombs have it, nor other bytes, which would be wrong numbers. */
function* checked(chunks: Iterable<Uint8Array>, entry: ZipEntry): Generator<Uint8Array> {
  let size = 0;
  let crc = 0;
  for (const chunk of chunks) {
    size += chunk.length;
    if (size > entry.size) throw new UnreadableFile('bomb', 'A part of the workbook is larger than it says, so it was not read.');
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) throw damagedWorkbook('a checksum is wrong');
}
