import type { Sheet } from '../../../src/domain/xlsx/sheet.ts';

/** What is exported of a report: what stands on the screen, with numbers that a spreadsheet can count with. */
export type ReportTable = Pick<Sheet, 'columns' | 'rows'>;
