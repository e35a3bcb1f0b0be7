import { type ImportReport, type ImportRow, MOST_ROWS_TOLD } from '../../contract/import-report.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import type { Problem, Skipped, UnknownRow } from '../../importers/facts.ts';
import { createFileSums } from './file-sums.ts';

type Counts = ImportReport['counts'];

/** Gathers what a file brings, as it is read. */
export function createReport() {
  const counts: Counts = { ...NONE };
  const rows: ImportRow[] = [];
  const problems: ImportReport['problems'] = [];
  const kinds = new Map<string, ImportReport['kinds'][number]>();
  let from: string | null = null;
  let to: string | null = null;
  let lastRow = -1;

  return {
    counts,
    sums: createFileSums(),
    /** Rows of the file are counted once, however much one of them says. */
    meet(row: number): void {
      if (row !== lastRow) counts.rows += 1;
      lastRow = row;
    },
    date(day: string): void {
      if (from === null || day < from) from = day;
      if (to === null || day > to) to = day;
    },
    /** Made only as long as it is told. */
    add(row: () => ImportRow): void {
      if (rows.length < MOST_ROWS_TOLD) rows.push(row());
    },
    leave(row: Skipped | UnknownRow): void {
      const status = row.type;
      counts[status] += 1;
      const what = visibleLine(row.what, 120);
      const why = row.type === 'skipped' ? visibleLine(row.why) : 'Nobody here knows this kind of row.';
      const key = `${status} ${what}`;
      const kind = kinds.get(key) ?? { status, what, why, count: 0 };
      kind.count += 1;
      if (kinds.size < MOST_KINDS || kinds.has(key)) kinds.set(key, kind);
      this.add(() => emptyRow(row, status, what, why));
    },
    problem(row: Pick<Problem, 'row' | 'leg' | 'code' | 'message'>): void {
      counts.problems += 1;
      const message = visibleLine(row.message, 400);
      if (problems.length < MOST_PROBLEMS) problems.push({ row: row.row, code: row.code, message });
      this.add(() => emptyRow(row, 'problem', '', message));
    },
    told: () => ({ counts, rows, problems, kinds: [...kinds.values()].sort((a, b) => b.count - a.count), from, to }),
  };
}

export function emptyRow(
  { row, leg = 0 }: { row: number; leg?: number },
  status: ImportRow['status'],
  action: string,
  note: string,
): ImportRow {
  const nothing = { at: '', symbol: '', quantity: null, price: null, value: null, costs: null, currency: null, fill: null, import: null };
  return { ...nothing, row, leg, status, is: 'row', action, note };
}

const NONE: Counts = {
  ...{ rows: 0, fills: 0, new: 0, stored: 0, similar: 0, matched: 0, updated: 0, voided: 0, skipped: 0, unknown: 0, problems: 0 },
  ...{ cash: 0, actions: 0, orders: 0, checkpoints: 0, rates: 0 },
};
const MOST_KINDS = 500;
const MOST_PROBLEMS = 1000;
