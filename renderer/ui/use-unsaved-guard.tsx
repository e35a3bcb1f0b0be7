import { type ReactNode, useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface UnsavedGuard {
  /** Draw it anywhere. */
  dialog: ReactNode;
  /** From here on leaving is meant. */
  release(): void;
}

/** Asks before unsaved changes are left behind: the one thing that undo cannot bring back. `what` is "3 changes to “IBKR Margin”". */
export function useUnsavedGuard(isDirty: boolean, what: string): UnsavedGuard {
  const released = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && !released.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);

  const dialog = (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      onOpenChange={(open) => !open && blocker.state === 'blocked' && blocker.reset()}
      title="Leave without saving?"
      keep="Keep editing"
      confirm={`Discard ${what}`}
      onConfirm={() => blocker.state === 'blocked' && blocker.proceed()}
    >
      What you entered here is not stored yet, and leaving drops it.
    </ConfirmDialog>
  );
  return { dialog, release: () => (released.current = true) };
}
