import { ClipboardList } from 'lucide-react';
import type { Action } from './action.ts';

export const goToPlans: Action = { icon: ClipboardList, run: ({ go }) => go('/plans') };
