import { AppError, type ErrorBody } from '../../src/contract/errors.ts';
import type { Prepared } from './prepared-image.ts';

/** Gives an image to the journal, which knows it by the answer from then on. */
export async function storeImage({ full, thumb }: Prepared): Promise<{ sha256: string; width: number; height: number }> {
  const kept = (await post('api/images', full)) as { sha256: string; width: number; height: number };
  await post(`api/images/${kept.sha256}/thumb`, thumb);
  return kept;
}

async function post(address: string, body: Blob): Promise<unknown> {
  const headers = { 'content-type': 'image/webp', 'x-roundtrip': '1' };
  const answer = await fetch(address, { method: 'POST', body, headers }).catch(() => null);
  if (answer === null) throw new AppError('disconnected', 'The connection to Roundtrip was lost. Nothing of it was kept; add it again.');
  const value: unknown = await answer.json();
  if (answer.ok) return value;
  throw AppError.fromBody(value as ErrorBody);
}
