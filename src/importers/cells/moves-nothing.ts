import type { Skipped } from '../facts.ts';

/** A row of a ledger whose amount is nothing. */
export const movesNothing = (row: number, what: string): Skipped => ({ type: 'skipped', row, what, why: 'It moves no money.' });
