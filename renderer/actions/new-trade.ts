import { Plus } from 'lucide-react';
import { showDialog } from '../app/dialogs.ts';
import type { Action } from './action.ts';

export const newTrade: Action = { icon: Plus, run: () => showDialog('newTrade') };
