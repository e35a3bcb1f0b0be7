import { Landmark } from 'lucide-react';
import type { Action } from './action.ts';

export const goToAccounts: Action = { icon: Landmark, run: ({ go }) => go('/accounts') };
