/** A file, opened as what it is made of. Whoever reads it again begins anew: nothing is held that was not asked for. */
export type Source = TableSource | TreeSource | JsonSource;

interface Named {
  /** Without its folder. Some brokers put the account or the day there. */
  readonly name: string;
  /** A character that nothing could decode was met: the file was damaged before it came here. */
  readonly damaged: boolean;
}

export interface TableSource extends Named {
  readonly kind: 'csv' | 'xlsx' | 'html';
  /** One of a CSV; one per sheet of a workbook, per table of a page. */
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** Of a workbook's sheet its name; else ''. */
  readonly name: string;
  /** The first hundred rows, to recognise it by. */
  readonly head: readonly Row[];
  /** All rows from the first. Empty lines are left out. */
  rows(): Iterable<Row>;
}

/** Cells as written, trimmed of spaces of every kind. A cell that a row does not have is undefined. */
export interface Row {
  /** What the user finds it by: the line it starts on, or the number of the row of a sheet. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface TreeSource extends Named {
  readonly kind: 'xml' | 'ofx';
  readonly root: Element;
}

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** What stands directly in it, trimmed. */
  readonly text: string;
  /** The line it starts on. */
  readonly row: number;
}

export interface JsonSource extends Named {
  readonly kind: 'json';
  readonly value: unknown;
}
