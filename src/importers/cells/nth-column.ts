import type { Column, Table } from './table.ts';
import { plain } from './table.ts';

/** The column that has this name for the nth time: statements have two that are called Price, of the entry and of the exit. */
export function nthColumn({ header }: Table, name: string, nth: number): Column {
  const places = header.flatMap((cell, place) => (plain(cell) === plain(name) ? [place] : []));
  const place = places[nth - 1];
  return place === undefined ? () => '' : ({ cells }) => cells[place] ?? '';
}
