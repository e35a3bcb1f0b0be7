import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { type Location, useBlocker } from 'react-router';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface UnsavedGuard {
  /** Draw it anywhere on the page. */
  dialog: ReactNode;
  /** From here on leaving is meant. */
  release(): void;
}

/**
 * Asks before unsaved changes are left behind: the one thing that undo cannot bring back. `what` is "3 changes". Another page is left for, and
 * another of what these names in the address say.
 */
export function useUnsavedGuard(isDirty: boolean, what: string, names: readonly string[] = NONE): UnsavedGuard {
  const released = useRef(false);
  return { dialog: isDirty && <Guard {...{ released, what, names }} />, release: () => (released.current = true) };
}

/** There only while something could be lost. */
function Guard({ released, what, names }: { released: RefObject<boolean>; what: string; names: readonly string[] }) {
  const blocker = useBlocker(({ currentLocation: from, nextLocation: to, historyAction }) => {
    if (released.current) return false;
    // What was saved under a new name gets its address in the place of the one before.
    return from.pathname !== to.pathname || (historyAction !== 'REPLACE' && said(from, names) !== said(to, names));
  });
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

const NONE: readonly string[] = [];
const said = ({ search }: Location, names: readonly string[]) => names.map((name) => new URLSearchParams(search).get(name)).join(' ');
