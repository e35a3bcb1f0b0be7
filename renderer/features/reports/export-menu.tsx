import { AppError } from '../../../src/contract/errors.ts';
import { fileName } from '../../app/file-name.ts';
import { saveFile } from '../../app/save-file.ts';
import { sheetFile } from '../../app/sheet-file.ts';
import { say } from '../../data/say.ts';
import { type FileKind, FileKindMenu } from '../../ui/file-kind-menu.tsx';
import type { ReportTable } from './table-of-report.ts';

interface ExportMenuProps {
  /** Of the file. */
  name: string;
  /** Asked for only when it is wanted. */
  table: () => ReportTable;
}

/** What a report shows as a file. */
export function ExportMenu({ name, table }: ExportMenuProps) {
  return <FileKindMenu onChoose={(kind) => void save(kind)} />;

  async function save(kind: FileKind): Promise<void> {
    try {
      const file = await sheetFile(kind, { name: 'Report', ...table() });
      if (await saveFile(`${fileName(name, 'report')}.${kind}`, file)) say.done(`Report exported as ${kind.toUpperCase()}`);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      say.error(error);
    }
  }
}
