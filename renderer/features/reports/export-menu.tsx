import { FileDown } from 'lucide-react';
import { AppError } from '../../../src/contract/errors.ts';
import { sheetCsv, sheetJson } from '../../../src/domain/xlsx/sheet-csv.ts';
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
        {
          label: 'CSV',
          onSelect: () =>
            void save('csv', async () => new Blob(['\uFEFF', sheetCsv({ name: 'Report', ...table() })], { type: 'text/csv' })),
        },
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
  const { writeXlsx } = await import('../../../src/domain/xlsx/write-xlsx.ts');
  const book = await writeXlsx([{ name: 'Report', ...table }], { encode: (text) => new TextEncoder().encode(text), deflate });
  return new Blob([book as Uint8Array<ArrayBuffer>], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

const jsonOf = (table: ReportTable): string => `${JSON.stringify(sheetJson({ name: 'Report', ...table }), null, 2)}\n`;
