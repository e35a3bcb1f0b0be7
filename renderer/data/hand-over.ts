import { AppError, type ErrorBody } from '../../src/contract/errors.ts';

/** Gives the bytes of a file to the journal, which knows it by the answer from then on. */
export async function handOver(file: Blob): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream', 'x-roundtrip': '1' };
  const answer = await fetch('api/files', { method: 'POST', body: file, headers }).catch(() => null);
  if (answer === null) throw new AppError('disconnected', 'The connection to Roundtrip was lost. Nothing was imported; try again.');
  const body: unknown = await answer.json();
  if (answer.ok) return (body as { file: string }).file;
  throw AppError.fromBody(body as ErrorBody);
}
