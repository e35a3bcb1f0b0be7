import type { Match } from '../importer.ts';
import type { Source } from '../source.ts';
import { findTable, type Table } from './table.ts';

/** The table of the first sheet that has this header. */
export function tableOf(source: Source, signature: readonly string[]): Table | undefined {
  if (!('sheets' in source)) return undefined;
  for (const sheet of source.sheets) {
    const table = findTable(sheet, signature);
    if (table) return table;
  }
  return undefined;
}

/** The more of a header a signature names, the surer it is: five columns of five are another thing than five of thirty. */
export function matchTable(source: Source, signature: readonly string[]): Match | undefined {
  const table = tableOf(source, signature);
  if (!table) return undefined;
  const columns = table.header.filter((cell) => cell !== '').length;
  const score = Math.min(1, 0.6 + 0.4 * (signature.length / Math.max(columns, signature.length)));
  return { score: Math.round(score * 100) / 100, reason: `its ${columns} columns` };
}
