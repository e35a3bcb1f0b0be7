import { Folder } from 'lucide-react';
import { api } from '../api.ts';
import { runCommand } from '../data/run-command.ts';
import type { Action } from './action.ts';

export const showFolder: Action = { icon: Folder, run: () => runCommand(api.host.showFolder, {}) };
