import { RefreshCw } from 'lucide-react';
import { api } from '../api.ts';
import { runCommand } from '../data/run-command.ts';
import type { Action } from './action.ts';

export const checkForUpdates: Action = {
  icon: RefreshCw,
  run: () =>
    runCommand(
      api.host.checkForUpdates,
      {},
      { said: ({ available }) => (available ? `Version ${available} is available.` : 'This is the newest version.') },
    ),
};
