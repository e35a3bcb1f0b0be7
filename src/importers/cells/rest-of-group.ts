import type { Found, Skipped } from '../facts.ts';
import type { Row } from '../source.ts';
import type { Column } from './table.ts';

/** The rows of a group that none of its facts stands for: they were read with the others, and none is dropped in silence. */
export function restOfGroup(group: readonly Row[], facts: readonly Found[], word: Column): Skipped[] {
  const told = new Set(facts.flatMap((fact) => ('row' in fact ? [fact.row] : [])));
  const [first] = told;
  return group
    .filter(({ row }) => !told.has(row))
    .map((row) => ({ type: 'skipped', row: row.row, what: word(row), why: `It is a part of what row ${first} tells.` }));
}
