import { AlertDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** "Empty the bin now?" */
  title: string;
  children: ReactNode;
  /** What it does, with the number: "Remove 41 trades". */
  confirm: string;
  keep?: string;
  onConfirm: () => void;
}

/** Only for what undo cannot bring back. */
export function ConfirmDialog({ open, onOpenChange, title, children, confirm, keep = 'Keep', onConfirm }: ConfirmDialogProps) {
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <AlertDialog.Content className="fixed top-[20vh] left-1/2 z-40 w-[calc(100vw-32px)] max-w-[430px] -translate-x-1/2 animate-open rounded-lg border border-line-2 bg-pop p-4 shadow-dialog outline-none">
          <AlertDialog.Title className="text-lg font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className="mt-1 text-fg-2">{children}</div>
          </AlertDialog.Description>
          <div className="mt-4 flex justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button>{keep}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button variant="danger" onClick={onConfirm}>
                {confirm}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
