import { FileDown } from 'lucide-react';
import { writeCsv } from '../../../src/domain/csv/write-csv.ts';
import { copyText } from '../../app/copy-text.ts';
import { saveFile } from '../../app/save-file.ts';
import { say } from '../../data/say.ts';
import { Button } from '../../ui/button.tsx';
import { DropdownMenu } from '../../ui/dropdown-menu.tsx';
import type { ReportTable } from './table-of-report.ts';

interface ExportMenuProps {
  /** Of the file. */
  name: string;
  /** Asked for only when it is wanted. */
  table: () => ReportTable;
}

/** What a report shows as a file. The desktop window lets nothing be downloaded: there it is copied. */
export function ExportMenu({ name, table }: ExportMenuProps) {
  const isDesktop = window.roundtrip !== undefined;
  const items = [
    { label: isDesktop ? 'Copy as CSV' : 'CSV', onSelect: () => exportText('csv', csvOf(table())) },
    ...(isDesktop ? [] : [{ label: 'Excel (XLSX)', onSelect: () => void exportXlsx() }]),
    { label: isDesktop ? 'Copy as JSON' : 'JSON', onSelect: () => exportText('json', jsonOf(table())) },
  ];
  return (
    <DropdownMenu
      trigger={
        <Button variant="quiet" icon={FileDown}>
          Export
        </Button>
      }
      items={items}
    />
  );

  function exportText(kind: 'csv' | 'json', text: string) {
    if (isDesktop) {
      copyText(text);
      return say.note(`Report copied as ${kind.toUpperCase()}`);
    }
    // CSV with the mark that tells spreadsheets that it is UTF-8.
    saveFile(`${name}.${kind}`, kind === 'csv' ? 'text/csv' : 'application/json', kind === 'csv' ? `\uFEFF${text}` : text);
    say.done(`Report exported as ${kind.toUpperCase()}`);
  }

  async function exportXlsx() {
    const { writeXlsx } = await import('./write-xlsx.ts');
    saveFile(`${name}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', writeXlsx(table()));
    say.done('Report exported as XLSX');
  }
}

const csvOf = ({ heads, rows }: ReportTable): string => writeCsv([heads, ...rows]);
const jsonOf = ({ heads, rows }: ReportTable): string =>
  `${JSON.stringify(
    rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? null]))),
    null,
    2,
  )}\n`;
