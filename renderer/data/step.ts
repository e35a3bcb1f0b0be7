import { Redo2, Undo2 } from 'lucide-react';
import { AppError } from '../../src/contract/errors.ts';
import { api } from '../api.ts';
import { keyLabel } from '../ui/key-label.ts';
import { raise } from './raise.tsx';
import { raiseError } from './raise-error.ts';
import type { ToastAction } from './toast-button.tsx';

/** Only the newest change can be taken back, so one toast is enough: each takes the place of the one before. */
export const STEP_TOAST = 'step';

const ICONS = { undo: Undo2, redo: Redo2 } as const;
const WAYS_ON = { undo: 'Undo it step by step in History.', redo: 'History says what can still be redone.' } as const;

/** Undo and redo, the same from the key, the menu and the top bar. */
export const step = {
  undo: () => inTurn('undo', undo),
  redo: () => inTurn('redo', redo),
};

/** For a toast: it steps over this change and no other, since it may be older than what happened since. */
export function stepOver(way: 'undo' | 'redo', change: number | undefined): ToastAction {
  return {
    label: way === 'undo' ? 'Undo' : 'Redo',
    kbd: keyLabel(way === 'undo' ? 'Mod+Z' : 'Mod+Shift+Z'),
    step: { way, change },
    run: () =>
      void inTurn(way, async () => {
        const state = await api.history.state({});
        if (state[way]?.id === change) return way === 'undo' ? undo() : redo();
        raise({ icon: ICONS[way], sentence: `Something else was changed after that. ${WAYS_ON[way]}`, name: STEP_TOAST });
      }),
  };
}

async function undo(): Promise<void> {
  const { sentence, state } = await api.history.undo({});
  raise({ icon: ICONS.undo, sentence: `Undone: ${sentence}`, action: stepOver('redo', state.redo?.id), name: STEP_TOAST });
}

async function redo(): Promise<void> {
  const { sentence, state } = await api.history.redo({});
  raise({ icon: ICONS.redo, sentence: `Done again: ${sentence}`, action: stepOver('undo', state.undo?.id), name: STEP_TOAST });
}

let last: Promise<unknown> = Promise.resolve();

/** In the order asked: a browser may send what is asked at once in any. */
function inTurn(way: 'undo' | 'redo', work: () => Promise<void>): Promise<void> {
  const told = last.then(work).catch((error) => tell(error, way));
  last = told.catch(() => undefined);
  return told;
}

function tell(error: unknown, way: 'undo' | 'redo'): void {
  if (!(error instanceof AppError)) throw error;
  if (error.code === 'nothing_to_undo') raise({ icon: ICONS[way], sentence: error.message, name: STEP_TOAST });
  else raiseError(error);
}
