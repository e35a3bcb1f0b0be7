import type { Saying } from './saying.ts';

/** The note: read as Markdown, written in place. */
export function Note(_: { saying: Saying }) {
  return null;
}
