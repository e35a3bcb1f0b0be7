/** A file in an archive, whose name is of plain letters. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}
/** Raw deflate, as the platform has it. */
export type Deflate = (bytes: Uint8Array) => Promise<Uint8Array>;

/** An archive as any system opens it. The same entries make the same bytes: no file has a time. */
export async function writeZip(entries: readonly ZipEntry[], deflate: Deflate): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const packed = await deflate(bytes);
    const title = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
    const facts = numbers(
      ...([
        [NEEDS, 2],
        [0, 2],
        [DEFLATED, 2],
        [0, 2],
        [FIRST_OF_1980, 2],
      ] as const),
      ...([
        [checksum(bytes), 4],
        [packed.length, 4],
        [bytes.length, 4],
        [title.length, 2],
        [0, 2],
      ] as const),
    );
    parts.push(numbers([0x04034b50, 4]), facts, title, packed);
    directory.push(numbers([0x02014b50, 4], [NEEDS, 2]), facts, numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), title);
    offset += 4 + facts.length + title.length + packed.length;
  }
  const listed = directory.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [listed, 4], [offset, 4], [0, 2]);
  return joined([...parts, ...directory, end]);
}

/** Least first, each in so many bytes. */
function numbers(...all: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  return Uint8Array.from(all.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff)));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) sum = (sum >>> 8) ^ (TABLE[(sum ^ (bytes[at] as number)) & 0xff] as number);
  return (sum ^ 0xffffffff) >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});
const NEEDS = 20;
const DEFLATED = 8;
const FIRST_OF_1980 = 0x21;
