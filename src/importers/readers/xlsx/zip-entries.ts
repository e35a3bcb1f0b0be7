import { UnreadableFile } from '../../unreadable-file.ts';
import { damagedWorkbook } from './damaged-workbook.ts';

const MOST_ENTRIES = 10_000;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_535;
const IN_EXTRA = 0xffffffff;

export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
}

/** What a zip file says it holds, by name in small letters. Nothing is unpacked. */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES)
    throw new UnreadableFile('bomb', `The workbook has ${count} parts, far more than a workbook needs, so it was not read.`);

  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damagedWorkbook('its list of parts is broken');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > end) throw damagedWorkbook('its list of parts is broken');
    const name = new TextDecoder()
      .decode(bytes.subarray(at + 46, nameEnd))
      .replaceAll('\\', '/')
      .toLowerCase();
    entries.set(name, {
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizes(view, at, nameEnd, extraEnd),
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

function directoryEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === DIRECTORY_END) return at;
  throw new UnreadableFile('truncated', 'The workbook ends in the middle: it was not downloaded completely. Export it again.');
}

/** Some writers put every size into the extra field that large files need. */
function sizes(view: DataView, at: number, extraStart: number, extraEnd: number): Pick<ZipEntry, 'packedSize' | 'size' | 'offset'> {
  const large = largeSizes(view, extraStart, extraEnd);
  const take = (position: number) => {
    const value = view.getUint32(position, true);
    return value === IN_EXTRA ? (large.shift() ?? IN_EXTRA) : value;
  };
  const size = take(at + 24);
  return { size, packedSize: take(at + 20), offset: take(at + 42) };
}

function largeSizes(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; ) {
    const length = view.getUint16(at + 2, true);
    const next = at + 4 + length;
    if (view.getUint16(at, true) === 1 && next <= end)
      return Array.from({ length: Math.floor(length / 8) }, (_, i) => Number(view.getBigUint64(at + 4 + i * 8, true)));
    at = next;
  }
  return [];
}
