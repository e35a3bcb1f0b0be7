import { useEffect, useState } from 'react';

/** Gives an error a reference, under which it stands in the console with all that is known. */
export function useReported(error: unknown): { reference: string; details: string } {
  const [reference] = useState(newReference);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const details = `Roundtrip, reference ${reference}\n${location.hash}\n${navigator.userAgent}\n\n${stack}`;
  useEffect(() => console.error(reference, error), [reference, error]);
  return { reference, details };
}

function newReference(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
