import type { FileBytes } from './file-bytes.ts';

/** The bytes in pieces of one size, however they arrive; the last piece is shorter. */
export function* readBlocks(file: FileBytes, size: number): Generator<Uint8Array> {
  let block = new Uint8Array(size);
  let filled = 0;
  for (const chunk of file.chunks()) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + size - filled);
      block.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < size) continue;
      yield block;
      block = new Uint8Array(size);
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}
