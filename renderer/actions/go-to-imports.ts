import { Download } from 'lucide-react';
import type { Action } from './action.ts';

export const goToImports: Action = { icon: Download, run: ({ go }) => go('/imports') };
