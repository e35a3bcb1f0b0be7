import type { Saying } from './saying.ts';

/** Tags, by their groups. */
export function Tags(_: { saying: Saying }) {
  return null;
}
