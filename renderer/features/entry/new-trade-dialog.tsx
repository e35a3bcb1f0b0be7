import { useEffect, useMemo, useRef } from 'react';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { keyLabel } from '../../ui/key-label.ts';
import { NoAccount } from './entry-account.tsx';
import { blank, isBlank, startOver, useEntry } from './entry-draft.ts';
import { EntryForm } from './entry-form.tsx';
import { sameAgain } from './same-again.ts';
import { useEntering } from './use-entering.ts';

/** Enters a trade. What is typed is kept when the dialog closes, so closing asks nothing. */
export function NewTradeDialog({ onClose }: { onClose: () => void }) {
  const { draft, last } = useEntry();
  const known = useQuery(api.accounts.list, {}).data?.accounts.filter(({ archived }) => !archived);
  const newest = useQuery(api.trades.page, { sort: 'opening', limit: 1 }).data?.trades[0];
  const account = useMemo(
    () =>
      [draft.account, last?.account, newest?.account].map((uid) => known?.find((one) => one.uid === uid)).find(Boolean) ??
      known?.[0] ??
      null,
    [known, draft.account, last, newest],
  );
  const entering = useEntering(account);
  const repeated = last?.trade ?? newest?.uid;
  const wasKept = useRef(!isBlank(draft)).current;
  useFocusAfterAccount(known?.length === 0);

  async function save(then: 'close' | 'new') {
    if (!(await entering.save())) return;
    if (then === 'close') return onClose();
    focusSymbol();
  }
  async function repeat() {
    if (repeated === undefined) return;
    await sameAgain(repeated);
    entering.forget();
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[role=dialog] input[aria-label="Entry 1 price"]')?.focus());
  }
  useDialogKeys({
    Enter: ({ ctrlKey, metaKey, shiftKey }) => (ctrlKey || metaKey) && void save(shiftKey ? 'new' : 'close'),
    KeyR: ({ altKey }) => altKey && void repeat(),
  });
  return (
    <Dialog
      title="New trade"
      size="lg"
      open
      onOpenChange={onClose}
      onSubmit={() => void save('close')}
      description={
        wasKept && !isBlank(draft) ? (
          <>
            As you left it.{' '}
            <button type="button" className="text-accent-fg underline-offset-2 hover:underline" onClick={() => startOver(blank(null))}>
              Start over
            </button>
          </>
        ) : undefined
      }
      footer={
        known?.length === 0 ? undefined : (
          <>
            <Button
              variant="quiet"
              kbd={keyLabel('Alt+R')}
              className="mr-auto"
              disabled={repeated === undefined}
              onClick={() => void repeat()}
            >
              Same again
            </Button>
            <Button kbd={keyLabel('Mod+Shift+Enter')} onClick={() => void save('new')}>
              Save and new
            </Button>
            <Button type="submit" variant="primary" kbd={keyLabel('Mod+Enter')}>
              Save
            </Button>
          </>
        )
      }
    >
      {known?.length === 0 ? <NoAccount /> : <EntryForm accounts={known ?? []} account={account} entering={entering} />}
    </Dialog>
  );
}

const focusSymbol = () => requestAnimationFrame(() => document.querySelector<HTMLElement>('[role=dialog] input')?.focus());

/** The form comes once there is an account, and the button that made it is gone. */
function useFocusAfterAccount(isMissing: boolean): void {
  const was = useRef(isMissing);
  useEffect(() => {
    if (was.current && !isMissing) focusSymbol();
    was.current = isMissing;
  }, [isMissing]);
}

/** Keys that work in every field of the dialog; by place on the keyboard, since Alt changes what letters write. */
function useDialogKeys(keys: Readonly<Record<string, (event: KeyboardEvent) => unknown>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const code = event.code === 'NumpadEnter' ? 'Enter' : event.code;
      if (event.repeat || !(event.ctrlKey || event.metaKey || event.altKey)) return;
      if (!latest.current[code]?.(event) && !(code === 'Enter' && (event.ctrlKey || event.metaKey))) return;
      event.preventDefault();
      event.stopPropagation();
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
