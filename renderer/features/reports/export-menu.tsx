import { FileDown } from 'lucide-react';
import { AppError } from '../../../src/contract/errors.ts';
import { writeCsv } from '../../../src/domain/csv/write-csv.ts';
import { fileName } from '../../app/file-name.ts';
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

/** What a report shows as a file. */
export function ExportMenu({ name, table }: ExportMenuProps) {
  return (
    <DropdownMenu
      trigger={
        <Button variant="quiet" icon={FileDown}>
          Export
        </Button>
      }
      items={[
        // CSV with the mark that tells spreadsheets that it is UTF-8.
        { label: 'CSV', onSelect: () => void save('csv', async () => new Blob(['\uFEFF', csvOf(table())], { type: 'text/csv' })) },
        { label: 'Excel (XLSX)', onSelect: () => void save('xlsx', async () => xlsxOf(table())) },
        { label: 'JSON', onSelect: () => void save('json', async () => new Blob([jsonOf(table())], { type: 'application/json' })) },
      ]}
    />
  );

  async function save(kind: 'csv' | 'xlsx' | 'json', data: () => Promise<Blob>): Promise<void> {
    try {
      if (await saveFile(`${fileName(name, 'report')}.${kind}`, await data())) say.done(`Report exported as ${kind.toUpperCase()}`);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      say.error(error);
    }
  }
}

async function xlsxOf(table: ReportTable): Promise<Blob> {
  const { writeXlsx } = await import('./write-xlsx.ts');
  return new Blob([writeXlsx(table)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}

const csvOf = ({ heads, rows }: ReportTable): string => writeCsv([heads, ...rows]);
const jsonOf = ({ heads, rows }: ReportTable): string =>
  `${JSON.stringify(
    rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? null]))),
    null,
    2,
  )}\n`;
