import { ListFilter } from 'lucide-react';
import { openAddFilter, useAddFilter } from '../filter/use-add-filter.ts';
import type { Action } from './action.ts';

export const addFilter: Action = {
  icon: ListFilter,
  run({ go }) {
    if (useAddFilter.getState().bars === 0) go('/trades');
    openAddFilter(true);
  },
};
