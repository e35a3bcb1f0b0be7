import type { views } from '../contract/views.ts';
import type { HandlersFor } from './handlers-for.ts';

export const viewHandlers: HandlersFor<typeof views> = {};
