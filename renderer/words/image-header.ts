/** What the first bytes of a file say it is. */
export interface ImageHeader {
  readonly kind: 'png' | 'jpeg' | 'webp' | 'gif' | 'bmp' | 'avif';
  readonly width: number;
  readonly height: number;
}

/**
 * Reads kind and size without decoding: a few bytes can announce more points than there is memory. 'svg' for a drawing that can carry
 * programs, whatever its name is; null for what is no image, or hides its size.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | 'svg' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (starts(bytes, 0, '\x89PNG\r\n\x1a\n')) return starts(bytes, 12, 'IHDR') ? of('png', view.getUint32(16), view.getUint32(20)) : null;
    if (starts(bytes, 0, '\xff\xd8\xff')) return readJpeg(view);
    if (starts(bytes, 0, 'GIF87a') || starts(bytes, 0, 'GIF89a')) return readGif(view);
    if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP')) return readWebp(bytes, view);
    if (starts(bytes, 0, 'BM')) return of('bmp', Math.abs(view.getInt32(18, true)), Math.abs(view.getInt32(22, true)));
    if (starts(bytes, 4, 'ftypavi')) return readAvif(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) return null; // it ends before its size
    throw error;
  }
  return /<svg[\s>]|<!doctype svg/i.test(new TextDecoder().decode(bytes.subarray(0, 4096))) ? 'svg' : null;
}

const of = (kind: ImageHeader['kind'], width: number, height: number): ImageHeader | null =>
  width > 0 && height > 0 ? { kind, width, height } : null;

function starts(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

function readJpeg(view: DataView): ImageHeader | null {
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return of('jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    if (marker === 0xda || marker === 0xd9) return null;
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
}

/** The first picture may be larger than the screen that it is drawn on. */
function readGif(view: DataView): ImageHeader | null {
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + colours(view.getUint8(10));
  while (view.getUint8(at) === 0x21) {
    at += 2;
    for (let size = view.getUint8(at++); size > 0; size = view.getUint8(at++)) at += size;
  }
  if (view.getUint8(at) !== 0x2c) return null;
  const [screen, picture] = [6, at + 5].map((place) => [view.getUint16(place, true), view.getUint16(place + 2, true)] as const);
  const [left, top] = [view.getUint16(at + 1, true), view.getUint16(at + 3, true)];
  return of('gif', Math.max(screen?.[0] ?? 0, left + (picture?.[0] ?? 0)), Math.max(screen?.[1] ?? 0, top + (picture?.[1] ?? 0)));
}

function readWebp(bytes: Uint8Array, view: DataView): ImageHeader | null {
  if (starts(bytes, 12, 'VP8 ')) return of('webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  const bits = view.getUint32(21, true);
  if (starts(bytes, 12, 'VP8L')) return of('webp', (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  return starts(bytes, 12, 'VP8X') ? of('webp', three(24) + 1, three(27) + 1) : null;
}

/** Every picture in it has a box with its size; the largest is the whole. */
function readAvif(bytes: Uint8Array, view: DataView): ImageHeader | null {
  let [width, height] = [0, 0];
  for (let at = 8; at + 16 <= Math.min(bytes.length, LARGEST_HEAD); at++) {
    if (!starts(bytes, at, 'ispe')) continue;
    width = Math.max(width, view.getUint32(at + 8));
    height = Math.max(height, view.getUint32(at + 12));
  }
  return of('avif', width, height);
}
const LARGEST_HEAD = 1_000_000;
