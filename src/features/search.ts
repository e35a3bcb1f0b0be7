import type { search } from '../contract/search.ts';
import type { HandlersFor } from './handlers-for.ts';

export const searchHandlers: HandlersFor<typeof search> = {};
