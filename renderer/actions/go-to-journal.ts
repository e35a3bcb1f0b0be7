import { BookOpen } from 'lucide-react';
import type { Action } from './action.ts';

export const goToJournal: Action = { icon: BookOpen, run: ({ go }) => go('/journal') };
