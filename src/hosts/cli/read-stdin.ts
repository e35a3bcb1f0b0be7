import { AppError } from '../../contract/errors.ts';
import { MAX_FRAME_CHARS } from '../../contract/frames.ts';

/** All of it, unless it is more than any call takes. */
export async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > 4 * MAX_FRAME_CHARS) throw new AppError('too_large', 'That is more than a call takes (8 MB). Nothing was changed.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
