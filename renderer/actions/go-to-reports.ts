import { ChartColumn } from 'lucide-react';
import type { Action } from './action.ts';

export const goToReports: Action = { icon: ChartColumn, run: ({ go }) => go('/reports') };
