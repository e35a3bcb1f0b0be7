import { api } from '../../api.ts';
import { FolderDialog } from './folder-dialog.tsx';
import { OpenNowStays } from './open-now-stays.tsx';

export function CreateJournalDialog({ onClose }: { onClose: () => void }) {
  return (
    <FolderDialog
      onClose={onClose}
      title="Start a new journal"
      description={
        <>
          Choose an empty folder, or one that does not exist yet.
          <OpenNowStays />
        </>
      }
      confirm="Start journal"
      call={api.host.createJournal}
      said={(folder) => `A new journal was started in ${folder}.`}
    />
  );
}
