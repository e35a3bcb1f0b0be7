import { Rows3 } from 'lucide-react';
import type { Action } from './action.ts';

export const goToTrades: Action = { icon: Rows3, run: ({ go }) => go('/trades') };
