import type { FileBytes } from './file-bytes.ts';
import { readBlocks } from './read-blocks.ts';
import { textEncoding } from './text-encoding.ts';

const BLOCK_BYTES = 256 * 1024;

/** The text of a file, block by block, without its byte order mark and without NULs. `codePage` is what it is in if not Unicode. */
export function* decodeText(file: FileBytes, codePage = 'windows-1252'): Generator<string> {
  let decode: ((block: Uint8Array) => string) | null = null;
  for (const block of readBlocks(file, BLOCK_BYTES)) {
    decode ??= decoderFor(block, codePage);
    yield withoutNulls(decode(block));
  }
  if (decode) yield withoutNulls(decode(new Uint8Array(0)));
}

/** To be called with each block, and with an empty one at the end. */
function decoderFor(head: Uint8Array, codePage: string): (block: Uint8Array) => string {
  const encoding = textEncoding(head);
  if (encoding === 'bytes') return utf8OrCodePage(codePage);
  const decoder = new TextDecoder(encoding);
  return (block) => decoder.decode(block, { stream: block.length > 0 });
}

/** ASCII is the same in both, so nothing needs deciding before the first other byte. */
function utf8OrCodePage(codePage: string): (block: Uint8Array) => string {
  let decided: InstanceType<typeof TextDecoder> | null = null;
  let held: Uint8Array = new Uint8Array(0);
  return (block) => {
    const last = block.length === 0;
    if (decided) return decided.decode(block, { stream: !last });
    const bytes = join(held, block);
    const whole = last ? bytes.length : endOfWholeCharacters(bytes);
    held = bytes.slice(whole);
    const text = asUtf8(bytes.subarray(0, whole));
    if (text?.length === whole) return text;
    decided = new TextDecoder(text !== null || mostlyUtf8(bytes) ? 'utf-8' : codePage);
    return decided.decode(bytes, { stream: !last });
  };
}

/** As long as the bytes, if it is ASCII; null: it is not UTF-8. */
function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 with a few broken characters stays UTF-8: read as a code page every good character would be lost instead. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const good = text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0;
  return good > broken;
}

/** Where the last character begins, if its bytes go on in the next block. */
function endOfWholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function withoutNulls(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
