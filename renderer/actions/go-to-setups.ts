import { ListChecks } from 'lucide-react';
import type { Action } from './action.ts';

export const goToSetups: Action = { icon: ListChecks, run: ({ go }) => go('/setups') };
