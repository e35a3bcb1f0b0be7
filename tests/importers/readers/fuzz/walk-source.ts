import type { Element, Source } from '../../../../src/importers/source.ts';

/** Reads everything in it, and complains of what a reader must never hand out. */
export function walkSource(source: Source): void {
  switch (source.kind) {
    case 'csv':
    case 'xlsx':
    case 'html':
      for (const sheet of source.sheets) {
        if (sheet.head.length > 100) throw new Error('a head of more than a hundred rows');
        for (const { row, cells } of sheet.rows()) walkRow(row, cells);
      }
      return;
    case 'xml':
    case 'ofx':
      return walkElement(source.root, 1);
    case 'json':
      return walkValue(source.value, 0);
  }
}

function walkRow(row: number, cells: readonly string[]): void {
  if (!(row >= 0)) throw new Error(`row ${row}`);
  let content = false;
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.includes('\0') || cell !== cell.trim())
      throw new Error(`row ${row}: ${typeof cell}, not a clean text`);
    if (cell !== '') content = true;
  }
  if (!content) throw new Error(`row ${row} is empty`);
}

function walkElement(element: Element, depth: number): void {
  if (depth > 64) throw new Error('too deep');
  if (!(element.row >= 1) || element.name === '' || element.text !== element.text.trim()) throw new Error(`<${element.name}>`);
  for (const child of element.children) walkElement(child, depth + 1);
}

function walkValue(value: unknown, depth: number): void {
  if (depth > 64) throw new Error('too deep');
  if (typeof value === 'number') throw new Error('a number that is not text');
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) walkValue(inner, depth + 1);
}
