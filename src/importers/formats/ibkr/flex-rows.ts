import type { Row, Sheet } from '../../source.ts';
import { type FlexRecord, flexColumns, squeezed } from './flex-record.ts';

export type FlexSection = 'trade' | 'cash' | 'action' | 'position' | 'equity' | 'transfer' | 'rate' | 'other';

/** An entry of a CSV report with the section that its header, the last above it, belongs to. */
export interface FlexEntry {
  readonly section: FlexSection;
  readonly record: FlexRecord;
}

/** Sections follow each other, each under a header of its own; the user may have let each row say what it is, in its first two cells. */
export function* flexEntries(sheet: Sheet): Generator<FlexEntry> {
  let section: FlexSection = 'other';
  let read = flexColumns([]);
  for (const row of sheet.rows()) {
    const [mark = ''] = row.cells;
    if (FRAMES.has(mark)) continue;
    const bare = mark === 'HEADER' || mark === 'DATA' ? { ...row, cells: row.cells.slice(2) } : row;
    const header = mark === 'DATA' ? undefined : sectionOf(bare.cells);
    if (header) [section, read] = [header, flexColumns(bare.cells)];
    else yield { section, record: read(bare) };
  }
}

/** The header of the head that says most about the file. */
export function flexHeader({ head }: Sheet): Row | undefined {
  return head.find(({ cells }) => sectionOf(cells) !== undefined);
}

/** undefined: these are not names of columns. */
function sectionOf(cells: readonly string[]): FlexSection | undefined {
  const names = new Set(cells.map(squeezed));
  const has = (...all: readonly string[]) => all.every((name) => names.has(name));
  if (has('fromcurrency', 'tocurrency', 'rate')) return 'rate';
  if (!has('currencyprimary') && !has('clientaccountid')) return undefined;
  if (has('buysell', 'quantity')) return 'trade';
  if (has('direction') && (has('cashtransfer') || has('transferprice'))) return 'transfer';
  if (has('actiondescription') || has('quantity', 'proceeds', 'value')) return 'action';
  if (has('markprice')) return 'position';
  if (has('type', 'amount')) return 'cash';
  return has('total', 'reportdate') ? 'equity' : 'other';
}

/** Begin and end of the file, of an account, of a section. */
const FRAMES = new Set(['BOF', 'BOA', 'BOS', 'EOS', 'EOA', 'EOF']);
