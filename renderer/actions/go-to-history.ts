import { History } from 'lucide-react';
import type { Action } from './action.ts';

export const goToHistory: Action = { icon: History, run: ({ go }) => go('/history') };
