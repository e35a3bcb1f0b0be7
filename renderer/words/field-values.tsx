import type { Saying } from './saying.ts';

/** What the user notes of every trade. */
export function FieldValues(_: { saying: Saying }) {
  return null;
}
