import type { Saying } from './saying.ts';

/** One to five. */
export function Rating(_: { saying: Saying }) {
  return null;
}
