import { exact } from '../../../src/domain/xlsx/sheet.ts';
import { daysRows, type WinDays } from './days-rows.ts';
import type { ReportTable } from './table-of-report.ts';

/** Days that were won, lost and even beside each other, each measure with its unit. */
export function daysTable(days: WinDays): ReportTable {
  const { won, lost, even, basis } = days;
  return {
    columns: ['Measure', 'Unit', 'Days won', 'Days lost', 'Days even'],
    rows: daysRows(days).map(({ label, unit, of }) => [
      label,
      unit === 'money' ? basis.currency : unit,
      ...[won, lost, even].map((side) => exact(of(side))),
    ]),
  };
}
