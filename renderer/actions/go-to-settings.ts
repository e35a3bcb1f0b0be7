import { SlidersHorizontal } from 'lucide-react';
import type { Action } from './action.ts';

export const goToSettings: Action = { icon: SlidersHorizontal, run: ({ go }) => go('/settings') };
