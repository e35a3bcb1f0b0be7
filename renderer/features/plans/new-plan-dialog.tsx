import { Dialog } from '../../ui/dialog.tsx';

export function NewPlanDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="New plan" open onOpenChange={onClose}>
      {null}
    </Dialog>
  );
}
