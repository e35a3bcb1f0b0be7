import { useContext } from 'react';
import type { BoundAction } from './action.ts';
import { ActionsContext } from './actions-context.ts';

/** Every action as it stands now, for menus, the palette and the keyboard sheet. */
export function useActions(): readonly BoundAction[] {
  return useContext(ActionsContext);
}
