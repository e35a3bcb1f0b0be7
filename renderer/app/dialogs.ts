import { create } from 'zustand';

export type DialogName = 'palette' | 'newTrade' | 'newPlan' | 'keys' | 'about' | 'openJournal' | 'createJournal' | 'moveJournal';

/** The dialogs that any page can open; one at a time. */
export const useDialogs = create<{ open: DialogName | null }>()(() => ({ open: null }));

export function showDialog(name: DialogName | null): void {
  useDialogs.setState({ open: name });
}
