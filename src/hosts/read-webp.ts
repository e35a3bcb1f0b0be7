import { AppError } from '../contract/errors.ts';

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of a still WebP image, whose every byte is accounted for: no metadata, no animation, nothing in front, between or behind.
 * The page makes such files of whatever the user hands over. What is inside a frame is left to the browser, which shows it in a sandbox.
 */
export function readWebp(bytes: Buffer): PixelSize {
  if (bytes.length < 20 || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') throw notWebp();
  if (bytes.readUInt32LE(4) !== bytes.length - 8) throw notWebp();
  const chunks = chunksOf(bytes);
  switch (chunks.map(({ name }) => name).join()) {
    case 'VP8 ':
      return sizeOfLossy(chunks[0]?.data);
    case 'VP8L':
      return sizeOfLossless(chunks[0]?.data);
    case 'VP8X,VP8 ':
    case 'VP8X,ALPH,VP8 ':
      return sameSize(sizeOfCanvas(chunks[0]?.data), sizeOfLossy(chunks.at(-1)?.data));
    case 'VP8X,VP8L':
      return sameSize(sizeOfCanvas(chunks[0]?.data), sizeOfLossless(chunks[1]?.data));
    default:
      throw notWebp();
  }
}

function chunksOf(bytes: Buffer): { name: string; data: Buffer }[] {
  const chunks: { name: string; data: Buffer }[] = [];
  for (let at = 12; at < bytes.length; ) {
    if (at + 8 > bytes.length || chunks.length === MOST_CHUNKS) throw notWebp();
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size;
    if (end + (size % 2) > bytes.length || (size % 2 === 1 && bytes[end] !== 0)) throw notWebp();
    chunks.push({ name: bytes.toString('latin1', at, at + 4), data: bytes.subarray(at + 8, end) });
    at = end + (size % 2);
  }
  return chunks;
}

function sizeOfLossy(data: Buffer | undefined): PixelSize {
  if (!data || data.length < 10 || data.readUIntBE(3, 3) !== 0x9d012a) throw notWebp();
  const tag = data.readUIntLE(0, 3);
  const isKeyFrame = (tag & 1) === 0;
  if (!isKeyFrame || tag >> 5 > data.length - 10) throw notWebp();
  return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
}

function sizeOfLossless(data: Buffer | undefined): PixelSize {
  if (!data || data.length < 5 || data[0] !== 0x2f) throw notWebp();
  const bits = data.readUInt32LE(1);
  if (bits >>> 29 !== 0) throw notWebp();
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Of all that an extended file can announce only transparency is taken. */
function sizeOfCanvas(data: Buffer | undefined): PixelSize {
  if (data?.length !== 10 || (data.readUInt32LE(0) & ~ALPHA) !== 0) throw notWebp();
  return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 };
}

function sameSize(canvas: PixelSize, frame: PixelSize): PixelSize {
  if (canvas.width !== frame.width || canvas.height !== frame.height) throw notWebp();
  return canvas;
}

const ALPHA = 0x10;
const MOST_CHUNKS = 3;
const notWebp = () =>
  new AppError('malformed', 'This is not an image as Roundtrip keeps them. Nothing of it was kept; choose another file.');
