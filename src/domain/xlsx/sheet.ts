/** A number that is exact as text: money, quantities, prices. */
export interface Exact {
  readonly exact: string;
}
export type SheetCell = string | number | boolean | Exact | null;

/** A table that leaves the journal: for a spreadsheet, as CSV, as JSON. Numbers stay numbers, and keep every digit. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

export const exact = (value: string | number | null): SheetCell => (typeof value === 'string' ? { exact: value } : value);
