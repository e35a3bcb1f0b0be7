import { Plus } from 'lucide-react';
import type { Action } from './action.ts';

export const addAccount: Action = { icon: Plus, run: ({ go }) => go('/accounts/new') };
