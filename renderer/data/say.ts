import { Check, Info } from 'lucide-react';
import { api } from '../api.ts';
import { keyLabel } from '../ui/key-label.ts';
import { raise } from './raise.tsx';
import { raiseError } from './raise-error.ts';
import { STEP_TOAST, step } from './step.ts';

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

function undoNewest(): { label: string; kbd: string; run: () => void } {
  const change = api.history.state({}).then((state) => state.undo?.id ?? 0);
  return { label: 'Undo', kbd: keyLabel('Mod+Z'), run: () => void change.then(step.undoOnly, raiseError) };
}
