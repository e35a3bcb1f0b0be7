import { Search } from 'lucide-react';
import { showDialog } from '../app/dialogs.ts';
import type { Action } from './action.ts';

export const openPalette: Action = { icon: Search, run: () => showDialog('palette') };
