import { Check, Info } from 'lucide-react';
import { api } from '../api.ts';
import { raise } from './raise.tsx';
import { raiseError } from './raise-error.ts';
import { STEP_TOAST, stepOver } from './step.ts';
import type { ToastAction } from './toast-button.tsx';

/** Everything the app says by itself, in toasts. */
export const say = {
  /** It worked. With `undo` the toast offers to take back the newest change, which is the one just made; `open` shows it. */
  done(sentence: string, { undo = false, open }: { undo?: boolean; open?: () => void } = {}): void {
    const second = open && { label: 'Open', run: open };
    raise({ icon: Check, sentence, second, ...(undo && { name: STEP_TOAST, action: undoNewest() }) });
  },
  note(sentence: string): void {
    raise({ icon: Info, sentence });
  },
  error: raiseError,
};

function undoNewest(): ToastAction {
  // Without an answer nothing is offered.
  const change = api.history.state({}).then(
    ({ undo }) => undo?.id,
    () => undefined,
  );
  return stepOver('undo', change);
}
