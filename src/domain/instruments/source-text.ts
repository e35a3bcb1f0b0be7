import type { SourceText } from './recognition.ts';

const LONGEST = 200;

/** The text of a cell, made comparable; null when it cannot name an instrument. */
export function sourceText(cell: string): SourceText | null {
  if (cell.length > LONGEST) return null;
  const raw = cell
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u3000]+/g, ' ')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .trim();
  if (raw === '' || !/^[ -~]+$/.test(raw)) return null;
  return { raw, upper: raw.toUpperCase() };
}
