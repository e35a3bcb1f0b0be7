import { FolderPlus } from 'lucide-react';
import { showDialog } from '../app/dialogs.ts';
import type { Action } from './action.ts';

export const createJournal: Action = { icon: FolderPlus, run: () => showDialog('createJournal') };
