import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface UnsavedGuard {
  /** Draw it anywhere on the page. */
  dialog: ReactNode;
  /** From here on leaving is meant. */
  release(): void;
}

/** Asks before unsaved changes are left behind: the one thing that undo cannot bring back. `what` is "3 changes". */
export function useUnsavedGuard(isDirty: boolean, what: string): UnsavedGuard {
  const released = useRef(false);
  return { dialog: isDirty && <Guard released={released} what={what} />, release: () => (released.current = true) };
}

/** There only while something could be lost. */
function Guard({ released, what }: { released: RefObject<boolean>; what: string }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => !released.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  const isAsking = blocker.state === 'blocked';
  return (
    <ConfirmDialog
      open={isAsking}
      onOpenChange={(open) => !open && isAsking && blocker.reset()}
      title="Leave without saving?"
      keep="Keep editing"
      confirm={`Discard ${what}`}
      onConfirm={() => isAsking && blocker.proceed()}
    >
      What you entered here is not stored yet, and leaving drops it.
    </ConfirmDialog>
  );
}
