import { Play } from 'lucide-react';
import { api } from '../api.ts';
import { runCommand } from '../data/run-command.ts';
import type { Action } from './action.ts';

export const openSample: Action = {
  icon: Play,
  when: ({ host }) => host?.isSample === false,
  run: () => runCommand(api.host.openSample, {}),
};
