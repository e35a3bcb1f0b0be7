import { FolderInput } from 'lucide-react';
import { showDialog } from '../app/dialogs.ts';
import type { Action } from './action.ts';

export const moveJournal: Action = {
  icon: FolderInput,
  when: ({ host }) => host?.isSample !== true,
  run: () => showDialog('moveJournal'),
};
