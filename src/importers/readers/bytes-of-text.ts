import type { FileBytes } from './file-bytes.ts';

/** Text that never was a file: pasted, or written in a test. */
export function bytesOfText(name: string, text: string): FileBytes {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, chunks: () => [bytes] };
}
