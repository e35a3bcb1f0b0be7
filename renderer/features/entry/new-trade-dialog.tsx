import { Dialog } from '../../ui/dialog.tsx';

export function NewTradeDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="New trade" open onOpenChange={onClose}>
      {null}
    </Dialog>
  );
}
