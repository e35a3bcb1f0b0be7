import type { Match } from '../importer.ts';
import type { Source } from '../source.ts';
import { matchTable, tableOf } from './recognise-table.ts';
import type { Table } from './table.ts';

/** The first table that has one of these headers: a format whose columns were renamed, or are named in several languages. */
export function tableOfLayouts(source: Source, layouts: readonly (readonly string[])[]): Table | undefined {
  for (const signature of layouts) {
    const table = tableOf(source, signature);
    if (table) return table;
  }
  return undefined;
}

/** The surest match of them. */
export function matchLayouts(source: Source, layouts: readonly (readonly string[])[]): Match | undefined {
  const matches = layouts.flatMap((signature) => matchTable(source, signature) ?? []);
  return matches.toSorted((a, b) => b.score - a.score)[0];
}
