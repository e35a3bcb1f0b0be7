import type { World } from '../../src/db/context.ts';

/** Time that moves a second at every look, and ids that count. */
export function fixedWorld(): World {
  let at = Date.UTC(2026, 0, 5, 14, 30);
  let uid = 0;
  return { now: () => (at += 1000), newUid: () => (++uid).toString(16).padStart(32, '0') };
}
