import { api } from '../../api.ts';
import { FolderDialog } from './folder-dialog.tsx';

export function OpenJournalDialog({ onClose }: { onClose: () => void }) {
  return (
    <FolderDialog
      onClose={onClose}
      title="Open another journal"
      description="Choose the folder that holds it. The journal open now is closed and stays as it is."
      confirm="Open journal"
      call={api.host.openJournal}
      said={(folder) => `The journal in ${folder} is open.`}
      recent
    />
  );
}
