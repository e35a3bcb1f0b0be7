import { create } from 'zustand';
import { type ColumnChoice, OWN_COLUMNS, readColumns } from './column-layout.ts';

const KEY = 'roundtrip.columns.trades';

/** The columns of the trades table in this browser or window. How a table is looked at is no change of the journal. */
export const useColumns = create<{ columns: readonly ColumnChoice[] }>()(() => ({ columns: kept() }));

/** Of this screen from now on; a saved view brings its own. */
export function setColumns(columns: unknown): void {
  const read = readColumns(columns);
  useColumns.setState({ columns: read });
  try {
    if (read === OWN_COLUMNS) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(read));
  } catch {
    // A browser that keeps nothing shows them until it is closed.
  }
}

function kept(): readonly ColumnChoice[] {
  try {
    return readColumns(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return OWN_COLUMNS;
  }
}
