import { Info } from 'lucide-react';
import { showDialog } from '../app/dialogs.ts';
import type { Action } from './action.ts';

export const showAbout: Action = { icon: Info, run: () => showDialog('about') };
