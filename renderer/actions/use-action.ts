import type { ActionId } from '../../src/contract/actions.ts';
import type { BoundAction } from './action.ts';
import { useActions } from './use-actions.ts';

/** One action as it stands now: a button shows its label and key, and runs it. */
export function useAction(id: Exclude<ActionId, 'showFolder' | 'captureScreen' | 'checkForUpdates'>): BoundAction {
  const found = useActions().find((action) => action.id === id);
  if (!found) throw new Error(`The action ${id} is asked for outside the app.`);
  return found;
}
