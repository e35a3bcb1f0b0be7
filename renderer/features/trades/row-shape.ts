import type { Format } from '../../format/create-format.ts';
import type { PlacedColumn } from './column-layout.ts';
import type { ColumnDigits } from './figures.ts';

/** How all rows of the table are drawn: the same object as long as nothing of it changes. */
export interface RowShape {
  readonly format: Format;
  readonly columns: readonly PlacedColumn[];
  readonly digits: ColumnDigits;
  /** Amounts say their currency where several meet. */
  readonly hasCurrencies: boolean;
  readonly thisYear: string;
  readonly rowHeight: number;
  /** The table is wider than its place. Nothing is pinned where nothing moves: each cell that could be costs a layer. */
  readonly movesAside: boolean;
}
