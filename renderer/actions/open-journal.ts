import { FolderOpen } from 'lucide-react';
import { showDialog } from '../app/dialogs.ts';
import type { Action } from './action.ts';

export const openJournal: Action = { icon: FolderOpen, run: () => showDialog('openJournal') };
