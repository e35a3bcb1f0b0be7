import { Keyboard } from 'lucide-react';
import { showDialog } from '../app/dialogs.ts';
import type { Action } from './action.ts';

export const showKeys: Action = { icon: Keyboard, run: () => showDialog('keys') };
