/** What is exported of a report: what stands on the screen, with numbers that a spreadsheet can count with. */
export interface ReportTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}
