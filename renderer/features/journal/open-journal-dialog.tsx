import { api } from '../../api.ts';
import { FolderDialog } from './folder-dialog.tsx';
import { OpenNowStays } from './open-now-stays.tsx';

export function OpenJournalDialog({ onClose }: { onClose: () => void }) {
  return (
    <FolderDialog
      onClose={onClose}
      title="Open another journal"
      description={
        <>
          Choose the folder that holds it.
          <OpenNowStays />
        </>
      }
      confirm="Open journal"
      call={api.host.openJournal}
      said={(folder) => `The journal in ${folder} is open.`}
      recent
    />
  );
}
