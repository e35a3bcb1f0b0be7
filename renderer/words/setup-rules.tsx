import type { Saying } from './saying.ts';

/** The setup and its rules, ticked. */
export function SetupRules(_: { saying: Saying }) {
  return null;
}
