import type { Saying } from './saying.ts';

/** Images with their captions: paste, drop or choose. */
export function Images(_: { saying: Saying }) {
  return null;
}
