import type { Sheet } from '../../source.ts';

/** A row of a section, under the header that was last printed for it. */
export interface StatementRow {
  readonly row: number;
  readonly section: string;
  /** Data, SubTotal, Total, Notes: these words stand in English in every language. */
  readonly mark: string;
  readonly header: readonly string[];
  /** As many as the header has. */
  readonly cells: readonly string[];
}

/** Each row begins with its section and what it is; a section may print another header midway. */
export function* statementRows(sheet: Sheet): Generator<StatementRow> {
  let header: readonly string[] = [];
  for (const { row, cells } of sheet.rows()) {
    const [section = '', mark = '', ...rest] = cells;
    if (mark === 'Header') header = rest;
    else yield { row, section, mark, header, cells: header.map((_, at) => rest[at] ?? '') };
  }
}

/** What a section is, told by how it is built rather than by its name, which is in the user's language. */
export type StatementPart = 'field' | 'trade' | 'position' | 'instrument' | 'action' | 'cash' | 'transfer' | 'summary';

export function partOf({ header, cells, mark }: StatementRow): StatementPart {
  if (mark !== 'Data') return 'summary';
  if (header.length === 2) return 'field';
  const listed = header[0] === 'DataDiscriminator';
  const timed = cells.some((cell) => TIMED.test(cell));
  if (listed && timed && !/^lot$/i.test(cells[0] ?? '')) return 'trade';
  if (listed) return multiplierAt(header) >= 0 ? 'position' : 'summary';
  if (multiplierAt(header) >= 0) return 'instrument';
  if (timed && cells.some((cell) => /\([A-Z]{2}[A-Z0-9]{9}\d\)/.test(cell))) return 'action';
  if (header.includes('Xfer Company') || header.includes('Direction')) return 'transfer';
  return dayAt(cells) > 0 && header.length <= 7 ? 'cash' : 'summary';
}

export const timeAt = (cells: readonly string[]) => cells.findIndex((cell) => TIMED.test(cell));
export const dayAt = (cells: readonly string[]) => cells.findIndex((cell) => /^\d{4}-\d{2}-\d{2}$/.test(cell));
export const multiplierAt = (header: readonly string[]) => header.findIndex((cell) => MULTIPLIER.test(cell));
export const isAccount = (cell: string) => /^[UDF][A-Z]?[\d*]{4,}/.test(cell);

const TIMED = /^\d{4}-\d{2}-\d{2}, ?\d{2}:\d{2}(:\d{2})?$/;
const MULTIPLIER = /^mult\b|multipli|moltiplic|vermenigvuldig|乘[数數]|乗数|множител/i;
