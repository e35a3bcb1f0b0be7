import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { FolderDialog } from './folder-dialog.tsx';

export function MoveJournalDialog({ onClose }: { onClose: () => void }) {
  const folder = useQuery(api.host.state, {}).data?.folder;
  return (
    <FolderDialog
      onClose={onClose}
      title="Move this journal"
      description={
        <>
          The journal and its backups go to an empty folder. They are copied and checked before the old ones are removed.
          {folder && <span className="mt-1 block text-sm break-all text-fg-3">Now in {folder}</span>}
        </>
      }
      confirm="Move journal"
      call={api.host.moveJournal}
      said={(target) => `The journal is now in ${target}.`}
    />
  );
}
