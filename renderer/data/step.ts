import { Redo2, Undo2 } from 'lucide-react';
import { AppError } from '../../src/contract/errors.ts';
import { api } from '../api.ts';
import { keyLabel } from '../ui/key-label.ts';
import { raise } from './raise.tsx';
import { raiseError } from './raise-error.ts';

/** Only the newest change can be taken back, so one toast is enough: each takes the place of the one before. */
export const STEP_TOAST = 'step';

/** Undo and redo, the same from the key, the menu, the top bar and a toast. */
export const step = {
  async undo(): Promise<void> {
    await told(async () => {
      const { sentence } = await api.history.undo({});
      raise({
        icon: Undo2,
        sentence: `Undone: ${sentence}`,
        action: { label: 'Redo', kbd: keyLabel('Mod+Shift+Z'), run: step.redo },
        name: STEP_TOAST,
      });
    });
  },
  async redo(): Promise<void> {
    await told(async () => {
      const { sentence } = await api.history.redo({});
      raise({
        icon: Redo2,
        sentence: `Done again: ${sentence}`,
        action: { label: 'Undo', kbd: keyLabel('Mod+Z'), run: step.undo },
        name: STEP_TOAST,
      });
    });
  },
  /** Undoes this change and no other: a toast may be older than what happened since. */
  async undoOnly(change: number): Promise<void> {
    await told(async () => {
      const { undo } = await api.history.state({});
      if (undo?.id === change) return step.undo();
      raise({ icon: Undo2, sentence: 'Something else was changed after that. Undo it step by step in History.', name: STEP_TOAST });
    });
  },
};

async function told(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'nothing_to_undo') raise({ icon: Undo2, sentence: error.message, name: STEP_TOAST });
    else raiseError(error);
  }
}
