import { FileDown } from 'lucide-react';
import { Button } from './button.tsx';
import { DropdownMenu } from './dropdown-menu.tsx';

export type FileKind = 'csv' | 'xlsx' | 'json';

/** As which kind of file a table is taken out. */
export function FileKindMenu({ onChoose, disabled = false }: { onChoose: (kind: FileKind) => void; disabled?: boolean }) {
  return (
    <DropdownMenu
      trigger={
        <Button variant="quiet" icon={FileDown} disabled={disabled}>
          Export
        </Button>
      }
      items={[
        { label: 'CSV', onSelect: () => onChoose('csv') },
        { label: 'Excel (XLSX)', onSelect: () => onChoose('xlsx') },
        { label: 'JSON', onSelect: () => onChoose('json') },
      ]}
    />
  );
}
