import { Check, Info } from 'lucide-react';
import { raise } from './raise.tsx';
import { raiseError } from './raise-error.ts';
import { STEP_TOAST, stepOver } from './step.ts';

/** Everything the app says by itself, in toasts. */
export const say = {
  /** It worked. The toast offers to take back the `change`; `open` shows what it made. */
  done(sentence: string, { change, open }: { change?: number | undefined; open?: () => void } = {}): void {
    const second = open && { label: 'Open', run: open };
    raise({ icon: Check, sentence, second, ...(change !== undefined && { name: STEP_TOAST, action: stepOver('undo', change) }) });
  },
  note(sentence: string): void {
    raise({ icon: Info, sentence });
  },
  error: raiseError,
};
