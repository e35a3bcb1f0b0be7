import { AppError, type ErrorBody } from '../../src/contract/errors.ts';

/** Gives bytes to the desktop, which lets nothing be downloaded: it asks where they go, or puts them on the clipboard. */
export async function handOut(address: string, body: Blob): Promise<{ isDone: boolean }> {
  const headers = { 'content-type': 'application/octet-stream', 'x-roundtrip': '1' };
  const answer = await fetch(address, { method: 'POST', body, headers }).catch(() => null);
  if (answer === null) throw new AppError('disconnected', 'Roundtrip did not answer, so nothing was written. Try again.');
  const value: unknown = await answer.json();
  if (answer.ok) return value as { isDone: boolean };
  throw AppError.fromBody(value as ErrorBody);
}
