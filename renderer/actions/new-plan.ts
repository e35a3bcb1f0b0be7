import { ClipboardPen } from 'lucide-react';
import { showDialog } from '../app/dialogs.ts';
import type { Action } from './action.ts';

export const newPlan: Action = { icon: ClipboardPen, run: () => showDialog('newPlan') };
