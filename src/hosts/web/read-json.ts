import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { MAX_FRAME_CHARS } from '../../contract/frames.ts';
import { Refusal } from './refusal.ts';

/** The body of a request as what it must be. */
export async function readJson<S extends z.ZodType>(request: IncomingMessage, shape: S): Promise<z.output<S>> {
  const parsed = shape.safeParse(parse(await readText(request)));
  if (!parsed.success) throw new Refusal('malformed', 'The request does not say what it must, or says more.');
  return parsed.data;
}

/** What is too large is still read to its end, but not kept: a client hears an answer only when it has sent everything. */
function readText(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MAX_FRAME_CHARS) chunks.push(chunk);
      else chunks = [];
      if (bytes > ABUSE) request.destroy();
    });
    request.on('end', () => {
      if (bytes > MAX_FRAME_CHARS)
        reject(new Refusal('too_large', 'That is more than Roundtrip takes at once (8 MB). Nothing was changed.'));
      else resolve(Buffer.concat(chunks).toString('utf8'));
    });
    request.on('error', reject);
    request.on('close', () => reject(new Refusal('malformed', 'The request broke off.')));
  });
}
const ABUSE = 8 * MAX_FRAME_CHARS;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('malformed', 'That is not JSON.');
  }
}
