import { LayoutDashboard } from 'lucide-react';
import type { Action } from './action.ts';

export const goToDashboard: Action = { icon: LayoutDashboard, run: ({ go }) => go('/dashboard') };
