import type { Found } from '../../src/importers/facts.ts';
import type { Importer, ParseOptions } from '../../src/importers/importer.ts';
import type { TableSource } from '../../src/importers/source.ts';

const UNANSWERED: ParseOptions = { day: null, dateOrder: null, currency: null };

/** What an importer finds in a page or a workbook of one table. A line is a row, its cells parted by |. */
export function parseRows(importer: Importer, kind: TableSource['kind'], lines: readonly string[], answers: Partial<ParseOptions> = {}) {
  const rows = lines.map((line, at) => ({ row: at + 1, cells: line.split('|').map((cell) => cell.trim()) }));
  const source: TableSource = { kind, name: 'export', damaged: false, sheets: [{ name: '', head: rows.slice(0, 100), rows: () => rows }] };
  const found: Found[] = [...importer.parse(source, { ...UNANSWERED, ...answers })];
  return { source, match: importer.detect(source), found };
}
