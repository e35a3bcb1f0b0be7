import { EyeOff } from 'lucide-react';
import { api } from '../api.ts';
import { runCommand } from '../data/run-command.ts';
import type { Action } from './action.ts';

export const hideMoney: Action = {
  icon: EyeOff,
  label: ({ settings }) => (settings.hideMoney ? 'Show money' : 'Hide money'),
  run: ({ settings }) => runCommand(api.settings.update, { hideMoney: !settings.hideMoney }),
};
